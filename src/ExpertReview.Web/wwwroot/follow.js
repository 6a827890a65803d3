// Tells a second window which evidence is looked at here; the links beside the pane follow too.
const form = document.getElementById('sheet');
// The practice sheet has no second window and no whole file beside the pane.
const channel = form && window.BroadcastChannel ? new BroadcastChannel('evidence' + form.dataset.save) : null;
let now = null;
let box = null;

export function tell(link) {
  if (!form) return;
  const item = link.href.split(/[?#]/)[0];
  document.getElementById('whole').href = item + '?whole=1';
  document.getElementById('keep').href = item + '?save=1';
  now = { href: link.href, text: link.textContent };
  if (channel) channel.postMessage(now);
}

if (channel) {
  channel.onmessage = () => { if (now) channel.postMessage(now); };
  form.addEventListener('focusin', (event) => {
    const line = event.target.closest('.field');
    const own = event.target.closest('fieldset');
    const link = (line && line.querySelector('a[target=evidence]')) || (own !== box && own && own.querySelector('a[target=evidence]'));
    box = own;
    if (!link || (now && now.href === link.href)) return;
    now = { href: link.href, text: link.textContent };
    channel.postMessage(now);
  });
}
