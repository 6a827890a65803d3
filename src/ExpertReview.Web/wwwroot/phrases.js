// Puts a phrase of one's own where the keyboard last was in a remark or the opinion; the form then saves it as if it had been typed.
const list = document.getElementById('phrases');
const note = list.querySelector('[role=status]');
let last = null;

function insert(text) {
  const place = last && document.contains(last) ? last : document.getElementById('/opinion');
  const from = place.selectionStart;
  const whole = place.value.slice(0, from) + text + place.value.slice(place.selectionEnd);
  if (place.maxLength >= 0 && whole.length > place.maxLength) {
    note.textContent = list.dataset.full;
    return;
  }
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  place.value = whole;
  place.focus();
  place.setSelectionRange(from + text.length, from + text.length);
  place.dispatchEvent(new Event('input', { bubbles: true }));
}

document.addEventListener('focusin', (event) => { if (event.target.tagName === 'TEXTAREA') last = event.target; });
for (const button of list.querySelectorAll('button')) {
  button.hidden = false;
  button.addEventListener('click', () => insert(button.previousElementSibling.textContent));
}
