// Saves each field by itself: one queue a field, the same key again until the server has answered.
const form = document.querySelector('form.sheet');
const texts = JSON.parse(form.dataset.texts);
const token = form.elements.__RequestVerificationToken.value;
const queues = new Map();
const pause = 500;

const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16).padStart(8, '0')).join('');
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const hidden = (kind, name) => form.elements[kind + ':' + name];

function say(name, text, wrong) {
  const place = form.querySelector('output[for="' + name + '"]');
  place.textContent = text;
  place.classList.toggle('wrong-text', Boolean(wrong));
  form.elements[name].setAttribute('aria-invalid', wrong ? 'true' : 'false');
}

async function put(name, value, key) {
  const body = new URLSearchParams({ field: name, value: value, key: key, base: hidden('base', name).value });
  return fetch(form.dataset.save, { method: 'PUT', body: body, redirect: 'manual', credentials: 'same-origin', headers: { RequestVerificationToken: token } });
}

function acknowledged(name, answer) {
  hidden('base', name).value = answer.sequence;
  hidden('was', name).value = answer.value;
  say(name, texts.saved + ' ' + answer.at, false);
  form.querySelector('[data-most="' + answer.criterion + '"]').textContent = answer.most;
  document.getElementById('total').textContent = answer.total || texts.open.replace('{0}', answer.open);
}

async function saveOnce(name, value, key) {
  for (let after = 1000; ; after = Math.min(after * 2, 30000)) {
    say(name, texts.waiting, false);
    let response = null;
    try {
      response = await put(name, value, key);
    } catch (failure) {
      response = null;
    }
    if (response && response.ok) {
      acknowledged(name, await response.json());
      return;
    }
    if (response && (response.status === 409 || response.status === 422)) {
      const answer = await response.json();
      if (response.status === 409) hidden('base', name).value = answer.sequence;
      say(name, answer.text, true);
      return;
    }
    const lost = response && (response.type === 'opaqueredirect' || (response.status >= 400 && response.status < 500));
    say(name, lost ? texts.signIn : texts.offline, true);
    await wait(after);
  }
}

async function drain(name) {
  const queue = queues.get(name);
  if (queue.busy) return;
  queue.busy = true;
  while (queue.next !== null) {
    const value = queue.next;
    queue.next = null;
    if (value !== hidden('was', name).value) await saveOnce(name, value, newKey());
    else say(name, '', false);
  }
  queue.busy = false;
}

function typed(name, delay) {
  if (!queues.has(name)) queues.set(name, { next: null, busy: false, timer: 0 });
  const queue = queues.get(name);
  clearTimeout(queue.timer);
  queue.timer = setTimeout(() => {
    queue.timer = 0;
    queue.next = form.elements[name].value.trim();
    drain(name);
  }, delay);
}

const isField = (target) => Boolean(target.name && hidden('base', target.name));
form.addEventListener('input', (event) => { if (isField(event.target)) typed(event.target.name, event.isComposing ? pause * 2 : pause); });
form.addEventListener('change', (event) => { if (isField(event.target)) typed(event.target.name, 0); });
addEventListener('beforeunload', (event) => {
  if (Array.from(queues.values()).some((queue) => queue.busy || queue.timer || queue.next !== null)) event.preventDefault();
});
