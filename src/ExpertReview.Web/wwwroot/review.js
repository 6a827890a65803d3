// Saves each field by itself: one queue a field, the same key again until the server has answered, acknowledged only after commit. What is typed stands
// in an encrypted draft until then. A value that was changed elsewhere is never overwritten unasked.
import { draftsOf, forgetAtSignOut } from './draft.js';
import { signInAgain, showAgain } from './signin.js';
import { startKeys } from './keys.js';

const form = document.getElementById('sheet');
const texts = JSON.parse(form.dataset.texts);
const path = form.dataset.save;
const fields = new Map();
const waiting = new Set();
const pause = 400;
const patience = 15000;
let token = (form.elements.__RequestVerificationToken || {}).value;
let drafts = null;
let lastSaved = '';
let needsSignIn = false;
let leaving = false;

const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16).padStart(8, '0')).join('');
const filled = (text, value) => text.replace('{0}', value);
const outputOf = (name) => form.querySelector('output[for="' + name + '"]');
const rest = (ms) => new Promise((done) => {
  const wake = () => { clearTimeout(timer); waiting.delete(wake); done(); };
  const timer = setTimeout(wake, ms);
  waiting.add(wake);
});
const wakeAll = () => Array.from(waiting).forEach((wake) => wake());

function say(field, state, text) {
  field.state = state;
  const wrong = state === 'refused' || state === 'conflict';
  field.output.textContent = text;
  field.output.classList.toggle('wrong-text', wrong);
  if (field.place.type !== 'radio') field.place.setAttribute('aria-invalid', wrong ? 'true' : 'false');
  summary();
}

function summary() {
  const open = Array.from(fields.values()).filter(held);
  const asked = open.filter((field) => field.state === 'refused' || field.state === 'conflict').length;
  let text = lastSaved ? filled(texts.allSaved, lastSaved) : texts.ready;
  if (needsSignIn) text = filled(texts.signIn, open.length);
  else if (open.some((field) => field.state === 'offline')) text = filled(drafts ? texts.offline : texts.offlineHere, open.length);
  else if (asked > 0) text = filled(texts.decide, asked);
  else if (open.length > 0) text = filled(texts.saving, open.length);
  const place = document.getElementById('save-state');
  const whole = (drafts === null ? texts.noStore + ' ' : '') + text;
  if (place.textContent !== whole) place.textContent = whole;
  place.className = needsSignIn || asked > 0 || open.some((field) => field.state === 'offline') ? 'warn' : '';
  document.getElementById('again').hidden = !needsSignIn;
}

function standing(answer) {
  document.getElementById('total').textContent = answer.total ? filled(texts.total, answer.total) : filled(texts.open, answer.open);
  for (const block of answer.blocks) {
    const place = form.querySelector('[data-block="' + block.id + '"]');
    if (place) place.textContent = block.open > 0 ? filled(texts.open, block.open) : filled(texts.score, block.score);
  }
  const most = form.querySelector('[data-most="' + answer.criterion + '"]');
  if (!most) return;
  const points = form.elements[answer.criterion];
  const above = answer.most !== '' && Number(points.value) > Number(answer.most);
  most.textContent = answer.most === '' ? '' : filled(texts.most, answer.most) + (above ? ' · ' + texts.above : '');
  most.classList.toggle('bad', above);
}

function acknowledged(field, job, answer) {
  if (answer.sequence >= field.base) {
    field.base = answer.sequence;
    field.stored = answer.value;
  } else {
    field.element.value = field.stored;
  }
  field.keep();
  field.sent = [];
  lastSaved = answer.at;
  standing(answer);
  if (field.next || field.timer) return;
  if (drafts) drafts.drop(path, field.name);
  if (field.element.value.trim() === job.value && document.activeElement !== field.place) field.element.value = field.stored;
  say(field, 'saved', filled(texts.saved, answer.at));
}

function choice(text, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'second';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

function shownOf(field, value) {
  const named = field.element.length ? Array.from(field.element.options || field.element).find((one) => one.value === value) : null;
  return value === '' ? texts.empty : named ? (named.label || named.parentElement.textContent).trim() : value;
}

// Both values are shown, and one of two buttons says which stands; until then nothing of this field is sent.
function conflict(field, answer) {
  const shown = (value) => shownOf(field, value);
  field.other = answer;
  field.next = null;
  say(field, 'conflict', answer.text + ' ');
  const focus = () => field.place.focus();
  field.output.appendChild(choice(filled(texts.mine, shown(field.element.value.trim())), () => {
    field.base = answer.sequence;
    field.sent = [];
    say(field, 'waiting', texts.waiting);
    queue(field, 0);
    focus();
  }));
  field.output.appendChild(choice(filled(texts.stored, shown(answer.stored)), () => {
    field.base = answer.sequence;
    field.stored = answer.stored;
    field.sent = [];
    field.element.value = answer.stored;
    field.keep();
    if (drafts) drafts.drop(path, field.name);
    say(field, '', '');
    focus();
  }));
}

async function put(field, job) {
  const body = new URLSearchParams({ field: field.name, value: job.value, key: job.key, base: String(job.base) });
  const headers = { RequestVerificationToken: token, 'X-Requested-With': 'fetch' };
  // A line that is dead without a word would be waited for until the system gives up.
  const stop = self.AbortController ? new AbortController() : { abort: () => {} };
  const limit = setTimeout(() => stop.abort(), patience);
  try {
    const how = { method: 'PUT', body: body, redirect: 'manual', credentials: 'same-origin', cache: 'no-store', headers: headers, signal: stop.signal, keepalive: leaving && job.value.length < 500 };
    const response = await fetch(path, how);
    const json = (response.headers.get('content-type') || '').startsWith('application/json') ? await response.json() : null;
    return { status: response.type === 'opaqueredirect' ? 401 : response.status, json: json };
  } finally {
    clearTimeout(limit);
  }
}

async function send(field, job) {
  if (!field.sent.includes(job.key)) field.sent.push(job.key);
  for (let after = 1000; ; after = Math.min(after * 2, 10000)) {
    if (field.state !== 'offline') say(field, 'waiting', texts.waiting);
    let answer = null;
    try {
      answer = await put(field, job);
    } catch (unreachable) {
      answer = null;
    }
    if (answer && answer.status === 200 && answer.json) {
      acknowledged(field, job, answer.json);
      return;
    }
    if (answer && answer.status === 409 && answer.json) {
      if (!field.sent.includes(answer.json.key)) {
        conflict(field, answer.json);
        return;
      }
      job.base = answer.json.sequence;
    } else if (answer && (answer.status === 404 || (answer.json && (answer.status === 400 || answer.status === 422)))) {
      say(field, 'refused', answer.json ? answer.json.text : texts.gone);
      if (answer.json && answer.json.closed) unsaved(Array.from(fields.values()).filter(held).map((one) => ({ field: one.name, value: one.element.value.trim() })));
      return;
    } else if (answer && (answer.status === 401 || answer.status === 400 || answer.status === 403)) {
      needsSignIn = true;
      say(field, 'signin', '');
      token = await signInAgain(form.dataset.person, texts);
      needsSignIn = false;
      say(field, 'waiting', texts.waiting);
    } else {
      say(field, 'offline', texts.notYet);
      await rest(after);
    }
    if (field.next) return;
  }
}

async function drain(field) {
  if (field.busy) return;
  field.busy = true;
  while (field.next) {
    const job = field.next;
    field.next = null;
    job.base = Math.max(job.base, field.base);
    await send(field, job);
  }
  field.busy = false;
}

function queue(field, delay) {
  clearTimeout(field.timer);
  field.timer = 0;
  const value = field.element.value.trim();
  if (value === field.stored && !field.busy && field.sent.length === 0) {
    field.next = null;
    if (drafts) drafts.drop(path, field.name);
    say(field, '', '');
    return;
  }
  const job = { value: value, key: newKey(), base: field.base };
  if (drafts) drafts.put(path, field.name, { value: value, key: job.key, base: job.base, sent: field.sent.slice() });
  if (field.state === 'conflict') {
    conflict(field, field.other);
    return;
  }
  if (field.state !== 'offline' && field.state !== 'signin') say(field, 'waiting', '');
  field.job = job;
  field.timer = setTimeout(() => begun(field), drafts ? delay : 0);
}

function begun(field) {
  clearTimeout(field.timer);
  field.timer = 0;
  field.next = field.job;
  drain(field);
}

function collect() {
  for (const output of form.querySelectorAll('output')) {
    const name = output.htmlFor.value;
    const element = form.elements[name];
    const base = form.elements['base:' + name];
    const was = form.elements['was:' + name];
    const field = { name: name, element: element, output: output, base: base ? Number(base.value) : 0, stored: was ? was.value.replace(/\r\n?/g, '\n') : '', next: null, job: null, busy: false, timer: 0, state: '', sent: [], other: null };
    // Of a choice the first button stands for all of them.
    field.place = element.length && !element.options ? element[0] : element;
    field.keep = () => [['base', String(field.base)], ['was', field.stored]].forEach(([part, value]) => {
      const known = form.elements[part + ':' + name] || document.createElement('input');
      known.type = 'hidden';
      known.name = part + ':' + name;
      known.value = value;
      output.parentElement.appendChild(known);
    });
    fields.set(name, field);
  }
}

const held = (field) => field.state !== '' && field.state !== 'saved';

// What the sheet no longer takes: shown with its values, and printed if wanted.
function unsaved(left) {
  if (left.length === 0) return;
  const box = document.getElementById('unsaved');
  box.hidden = false;
  box.textContent = filled(texts.closed, left.length);
  const list = document.createElement('ul');
  for (const draft of left) {
    const field = fields.get(draft.field);
    const item = document.createElement('li');
    const label = form.querySelector('label[for="' + draft.field + '"]');
    item.textContent = [field.place.closest('fieldset').querySelector('legend'), label && label.firstChild].map((one) => one ? one.textContent.trim() : '').join(' · ') + '：' + shownOf(field, draft.value);
    list.appendChild(item);
  }
  box.appendChild(list);
  box.appendChild(choice(texts.print, () => {
    document.body.classList.add('only-unsaved');
    print();
    document.body.classList.remove('only-unsaved');
  }));
}

// What an earlier page typed and nobody acknowledged: shown again and sent with its own key. What was typed here before the script listened is sent too.
async function resume() {
  const left = drafts ? (await drafts.list()).filter((draft) => draft.path === path && fields.has(draft.field)) : [];
  if (form.dataset.closed) {
    unsaved(left);
    return;
  }
  for (const field of fields.values()) {
    if (field.next || field.busy || field.timer) continue;
    const own = left.filter((draft) => draft.field === field.name);
    if (field.element.value.trim() !== field.stored) queue(field, 0);
    else if (own.length > 0) resumeOne(field, own);
  }
}

// A draft keeps the base it was typed on: what was saved elsewhere since then is asked about, not overwritten. Of two tabs' drafts the later comes last.
async function resumeOne(field, left) {
  field.busy = true;
  for (const draft of left) {
    if (field.next || field.timer) break;
    await drafts.put(path, field.name, draft).catch(() => {});
    if (draft.value === field.stored) {
      drafts.drop(path, field.name);
      continue;
    }
    field.element.value = draft.value;
    const fold = field.place.closest('details.word');
    if (fold) fold.open = true;
    field.sent = draft.sent || [];
    await send(field, { value: draft.value, key: draft.key, base: draft.base });
  }
  field.busy = false;
  drain(field);
}

// A page that is shown again, or a laptop that wakes, tries at once; one that goes away sends what it was about to send, and the save outlives it.
function awake(event) {
  leaving = event.type === 'pagehide' || document.visibilityState === 'hidden';
  if (leaving) Array.from(fields.values()).filter((field) => field.timer).forEach(begun);
  else wakeAll();
}

function listen() {
  const fieldOf = (event) => fields.get(event.target.name);
  form.addEventListener('input', (event) => { const field = fieldOf(event); if (field && !event.isComposing) queue(field, pause); });
  form.addEventListener('compositionend', (event) => { const field = fieldOf(event); if (field) queue(field, pause); });
  form.addEventListener('change', (event) => {
    const field = fieldOf(event);
    if (!field) return;
    if (event.target.value === 'Partial') wordOf(event.target).open = true;
    if (field.place.tagName === 'SELECT' || field.place.type === 'radio') queue(field, 0);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const what = event.submitter ? event.submitter.value : '';
    if (what.startsWith('evidence:')) confirmBlock(event.submitter.closest('details'));
    else if (what.startsWith('points:')) event.submitter.closest('details').querySelectorAll('[data-take]').forEach((one) => take(one, false));
    else wakeAll();
  });
  form.addEventListener('click', (event) => { if (event.target.dataset.take) take(event.target, true); });
  document.getElementById('again').addEventListener('click', showAgain);
  for (const what of ['online', 'focus', 'pageshow', 'pagehide', 'visibilitychange']) addEventListener(what, awake);
  addEventListener('beforeunload', (event) => { if (drafts ? drafts.writing > 0 : Array.from(fields.values()).some(held)) event.returnValue = ''; });
}

const wordOf = (element) => element.closest('fieldset').querySelector('details.word');

function set(name, value) {
  const field = fields.get(name);
  field.element.value = value;
  queue(field, 0);
}

function confirmBlock(block) {
  for (const select of block.querySelectorAll('select[data-proposed]')) if (select.value === '') set(select.name, select.dataset.proposed);
}

// What the table gives counts only as far as the evidence supports it, whether its judgement is saved already or not: an option says what it takes away.
function take(button, always) {
  const name = button.dataset.take;
  const points = fields.get(name).element;
  if (!always && points.value.trim() !== '') return;
  const judged = Array.from(points.closest('fieldset').querySelectorAll('select[data-proposed]'), (one) => one.options[one.selectedIndex].text.match(/−([\d.]+)/));
  const most = judged.reduce((left, lost) => left - (lost ? Number(lost[1]) : 0), Number(points.dataset.max));
  const step = Number(points.dataset.step);
  const value = Math.max(0, Math.min(Number(button.value), Math.floor(most / step + 1e-9) * step));
  set(name, String(Math.round(value * 1e6) / 1e6));
}

async function begin() {
  collect();
  for (const one of form.querySelectorAll('[data-take]')) one.hidden = Boolean(form.dataset.closed);
  if (!form.dataset.closed) listen();
  startKeys(form, { confirmBlock: confirmBlock, take: (one) => take(one, true), changed: (name) => queue(fields.get(name), pause) });
  drafts = await draftsOf(form.dataset.person);
  forgetAtSignOut(drafts, texts.leave);
  await resume();
  if (!form.dataset.closed) summary();
  form.dataset.ready = 'true';
}

begin();
