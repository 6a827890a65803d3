// Signing in again without leaving the form: the page to sign in stands in a frame over it, and gives a fresh token when it is done.
let asking = null;

function panel(texts) {
  const box = document.createElement('div');
  box.className = 'again';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-modal', 'true');
  box.setAttribute('aria-label', texts.signInTitle);
  const frame = document.createElement('iframe');
  frame.name = 'again';
  frame.title = texts.signInTitle;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'second';
  close.textContent = texts.close;
  const says = document.createElement('p');
  says.className = 'bad';
  says.setAttribute('role', 'alert');
  for (const part of [frame, says, close]) box.appendChild(part);
  document.body.appendChild(box);
  return { box: box, frame: frame, says: says, close: close };
}

function ask(person, texts, done) {
  const before = document.activeElement;
  const parts = panel(texts);
  const leave = () => {
    parts.box.remove();
    if (before && before.focus) before.focus();
  };
  parts.frame.addEventListener('load', () => {
    const inside = parts.frame.contentDocument;
    const who = inside && inside.body ? inside.body.dataset.person : undefined;
    if (who === person) {
      const token = inside.querySelector('input[name=__RequestVerificationToken]').value;
      leave();
      asking = null;
      done(token);
    } else if (who || (inside && !inside.querySelector('input[type=password]'))) {
      parts.says.textContent = texts.whoElse;
      parts.frame.src = '/account/sign-in?inside=true&back=/review/back';
    } else if (inside) {
      const login = inside.getElementById('Login');
      if (login) login.focus();
    }
  });
  parts.box.addEventListener('keydown', (event) => { if (event.key === 'Escape') leave(); });
  parts.close.addEventListener('click', leave);
  parts.frame.src = '/account/sign-in?inside=true&back=/review/back';
  return { show: () => { if (!parts.box.isConnected) ask(person, texts, done); } };
}

// The token, once somebody has signed in; all fields that wait share one question.
export function signInAgain(person, texts) {
  if (!asking) {
    asking = {};
    asking.token = new Promise((done) => { asking.panel = ask(person, texts, done); });
  }
  return asking.token;
}

export function showAgain() {
  if (asking) asking.panel.show();
}
