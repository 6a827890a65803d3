// The form by keyboard. Letters only together with Alt, so that input methods, screen readers and what is typed keep theirs; ? only outside text.
import { tell } from './follow.js';

const desk = document.getElementById('desk');
const views = ['both', 'form', 'paper'];

function show(view) {
  desk.className = 'desk ' + view;
  for (const button of document.querySelectorAll('[data-view]')) button.setAttribute('aria-pressed', String(button.dataset.view === view));
  try {
    localStorage.setItem('expertreview-view', view);
  } catch (refused) {
    // Without storage the view holds for this page only.
  }
}

function remembered() {
  try {
    return localStorage.getItem('expertreview-view');
  } catch (refused) {
    return null;
  }
}

function focus(element) {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  element.focus();
  if (element.select) element.select();
}

// The next in document order after where the keyboard is, else the first.
function after(elements) {
  const here = document.activeElement;
  const later = elements.find((one) => here && here !== document.body && (here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING));
  return later || elements[0];
}

function nextOpen(form) {
  const open = Array.from(form.querySelectorAll('select[data-proposed], input[data-max]')).filter((one) => one.value.trim() === '');
  const next = after(open) || document.getElementById('/verdict');
  if (desk.classList.contains('paper')) show('both');
  focus(next);
}

// After a whole block was confirmed or taken: on to what it still wants.
function goOn(form, block) {
  const open = Array.from(block.querySelectorAll('input[data-max]')).filter((one) => one.value.trim() === '');
  if (open.length > 0) focus(open[0]);
  else nextOpen(form);
}

// A link into the frame would add a step to the browser's history for every page looked at: the frame's own place is replaced.
function open(link) {
  const frame = document.querySelector('iframe[name=evidence]');
  if (!frame) return false;
  const made = frame.cloneNode(false);
  made.src = link.href;
  frame.replaceWith(made);
  const own = document.getElementById('own-window');
  own.href = link.href;
  tell(link);
  document.getElementById('shown').textContent = link.textContent;
  for (const one of document.querySelectorAll('a[target=evidence][aria-current]')) one.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  return true;
}

function nextEvidence(form) {
  const links = Array.from(form.querySelectorAll('a[target=evidence]'));
  if (links.length === 0) return;
  const current = links.findIndex((one) => one.hasAttribute('aria-current'));
  const here = document.activeElement && document.activeElement.closest('fieldset');
  const own = here ? links.filter((one) => here.contains(one)) : [];
  const next = own.length > 0 && !own.includes(links[current]) ? own[0] : links[(current + 1) % links.length];
  if (desk.classList.contains('form')) show('both');
  open(next);
}

function step(input, by) {
  const unit = Number(input.dataset.step);
  const now = input.value.trim() === '' ? (by > 0 ? -unit : unit) : Number(input.value);
  if (Number.isNaN(now)) return;
  const value = Math.min(Number(input.dataset.max), Math.max(0, now + by * unit));
  input.value = String(Math.round(value * 1e6) / 1e6);
}

export function startKeys(form, acts) {
  const known = remembered();
  document.querySelector('.views').hidden = false;
  if (views.includes(known)) show(known);
  const here = (selector) => document.activeElement && form.contains(document.activeElement) ? document.activeElement.closest(selector) : null;
  const block = () => here('details.block') || form.querySelector('details.block');
  const table = {
    KeyN: () => nextOpen(form), KeyM: () => nextEvidence(form), KeyJ: () => show('both'), KeyK: () => show('form'), KeyL: () => show('paper'),
    KeyB: () => {
      if (form.dataset.closed) return;
      const own = block();
      acts.confirmBlock(own);
      goOn(form, own);
    },
    KeyO: () => {
      const own = block();
      const button = own.querySelector('[value^="points:"]');
      if (!button) return;
      button.click();
      goOn(form, own);
    },
    KeyW: () => { const second = document.getElementById('second'); if (second) second.click(); },
    Enter: () => { const link = document.getElementById('to-check'); if (link) link.click(); },
    KeyP: () => {
      const button = here('fieldset') ? here('fieldset').querySelector('[data-take]') : null;
      if (button && !form.dataset.closed) acts.take(button);
    },
  };
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const act = event.altKey && !event.shiftKey ? table[event.code] : null;
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (act) {
      event.preventDefault();
      act();
    } else if (event.key === '?' && !event.altKey && !typing) {
      event.preventDefault();
      const keys = document.getElementById('keys');
      keys.open = !keys.open;
      if (keys.open) keys.querySelector('summary').focus();
    }
  });
  form.addEventListener('keydown', (event) => {
    const input = event.target;
    if (event.isComposing || event.altKey || input.tagName !== 'INPUT' || !input.dataset.max) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(input, event.key === 'ArrowUp' ? 1 : -1);
      acts.changed(input.name);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const all = Array.from(form.querySelectorAll('input[data-max]'));
      const later = all.slice(all.indexOf(input) + 1);
      focus(later.find((one) => one.value.trim() === '') || later[0] || document.getElementById('/verdict'));
    }
  });
  document.addEventListener('click', (event) => {
    const view = event.target.closest('[data-view]');
    const link = event.target.closest('a[target=evidence]');
    if (view) show(view.dataset.view);
    if (link && !event.ctrlKey && !event.shiftKey && open(link)) event.preventDefault();
    if (event.target.id === 'next-open') {
      event.preventDefault();
      nextOpen(form);
    }
  });
  if (location.hash.length > 1) {
    const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (asked && asked.form === form) focus(asked);
  }
}
