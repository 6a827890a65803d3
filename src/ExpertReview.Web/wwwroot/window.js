// The second window: shows what is looked at in the form.
const list = document.getElementById('items');
const said = document.getElementById('shown');

// The frame's own place is replaced: no step in the history for every page looked at.
function show(href, text) {
  const frame = document.querySelector('iframe[name=second-pane]');
  if (frame.src !== href) {
    const made = frame.cloneNode(false);
    made.src = href;
    frame.replaceWith(made);
  }
  said.textContent = text;
  document.getElementById('whole').href = href.split(/[?#]/)[0] + '?whole=1';
  for (const link of list.querySelectorAll('a')) {
    if (link.href === href) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

list.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  show(link.href, link.textContent);
});

if (window.BroadcastChannel) {
  const channel = new BroadcastChannel('evidence' + list.dataset.save);
  channel.onmessage = (event) => { if (event.data && event.data.href) show(event.data.href, event.data.text); };
  channel.postMessage('ready');
}
