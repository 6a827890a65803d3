// What was typed and is not acknowledged yet, encrypted on this machine. The key belongs to one person and can't be exported; where the browser has
// no key store (plain http) there are no drafts, and the caller saves at once instead.
const database = 'expertreview-drafts';

const answer = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

function open() {
  const asked = indexedDB.open(database, 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('keys');
    asked.result.createObjectStore('drafts');
  };
  return answer(asked);
}

// Two tabs at once: the first key stays, the second tab takes it.
async function keyOf(db, person) {
  const known = await answer(db.transaction('keys').objectStore('keys').get(person));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  try {
    await answer(db.transaction('keys', 'readwrite').objectStore('keys').add(made, person));
    return made;
  } catch (taken) {
    return answer(db.transaction('keys').objectStore('keys').get(person));
  }
}

const hex = (buffer) => Array.from(new Uint8Array(buffer), (one) => one.toString(16).padStart(2, '0')).join('');

// Each opened page keeps its own: two tabs may hold two values of one field, and neither may take the other's away.
const page = hex(crypto.getRandomValues(new Uint8Array(8)));

async function placeOf(person, path, field) {
  return person + '|' + hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode([path, field, page].join('\n'))));
}

const all = (person) => IDBKeyRange.bound(person + '|', person + '|\uffff');

class Drafts {
  constructor(db, key, person) {
    this.db = db;
    this.key = key;
    this.person = person;
    this.last = Promise.resolve();
    this.writing = 0;
  }

  store(mode) {
    return this.db.transaction('drafts', mode).objectStore('drafts');
  }

  // One after the other: a later draft of a field must not be overtaken by an earlier one.
  inOrder(work) {
    this.last = this.last.then(work, work);
    return this.last;
  }

  put(path, field, draft) {
    this.writing++;
    const done = () => { this.writing--; };
    const kept = this.keep(path, field, draft);
    kept.then(done, done);
    return kept;
  }

  keep(path, field, draft) {
    return this.inOrder(async () => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(Object.assign({ path: path, field: field, at: Date.now() }, draft)));
      const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv }, this.key, text);
      const place = await placeOf(this.person, path, field);
      const work = this.db.transaction(['drafts', 'keys'], 'readwrite');
      // Another tab may have signed out and taken the key along; what is typed here after that must be readable again.
      work.objectStore('keys').put(this.key, this.person);
      if (draft.place && draft.place !== place) work.objectStore('drafts').delete(draft.place);
      await answer(work.objectStore('drafts').put({ iv: iv, box: box }, place));
    });
  }

  drop(path, field) {
    return this.inOrder(async () => {
      const place = await placeOf(this.person, path, field);
      await answer(this.store('readwrite').delete(place));
    });
  }

  list() {
    return this.inOrder(async () => {
      const found = [];
      const store = this.store('readonly');
      const [places, boxes] = await Promise.all([answer(store.getAllKeys(all(this.person))), answer(store.getAll(all(this.person)))]);
      for (let i = 0; i < places.length; i++) {
        try {
          const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: boxes[i].iv }, this.key, boxes[i].box);
          found.push(Object.assign(JSON.parse(new TextDecoder().decode(text)), { place: places[i] }));
        } catch (unreadable) {
          // Made with a key that is gone: nobody can read it any more.
        }
      }
      return found.sort((one, other) => one.at - other.at);
    });
  }

  forget() {
    return this.inOrder(async () => {
      const work = this.db.transaction(['drafts', 'keys'], 'readwrite');
      work.objectStore('drafts').delete(all(this.person));
      await answer(work.objectStore('keys').delete(this.person));
    });
  }
}

export async function draftsOf(person) {
  if (!self.crypto || !crypto.subtle || !self.indexedDB) return null;
  try {
    const db = await open();
    return new Drafts(db, await keyOf(db, person), person);
  } catch (refused) {
    return null;
  }
}

// Signing out takes the drafts along; what is not saved is asked about first.
export function forgetAtSignOut(drafts, question) {
  const form = document.querySelector('form[action="/account/sign-out"]');
  if (!form || !drafts) return;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const left = (await drafts.list()).length;
    if (left > 0 && !confirm(question.replace('{0}', left))) return;
    await drafts.forget();
    form.submit();
  });
}
