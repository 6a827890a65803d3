// The list of files: says what this machine still holds unsaved, and forgets it at sign-out.
import { draftsOf, forgetAtSignOut } from './draft.js';

const note = document.getElementById('drafts');

async function begin() {
  const drafts = await draftsOf(note.dataset.person);
  if (!drafts) return;
  forgetAtSignOut(drafts, note.dataset.leave);
  const left = (await drafts.list()).length;
  note.hidden = left === 0;
  if (left > 0) note.textContent = note.dataset.text.replace('{0}', left);
}

if (note) begin();
