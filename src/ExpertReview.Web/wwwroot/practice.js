// The form to practise on: the same keys, and nothing is sent before the button asks for a trial.
import { startKeys } from './keys.js';

const form = document.getElementById('practice');

function take(button) {
  form.elements[button.dataset.take].value = button.value;
}

function confirmBlock(block) {
  for (const select of block.querySelectorAll('select[data-proposed]')) if (select.value === '') select.value = select.dataset.proposed;
}

for (const button of form.querySelectorAll('[data-take]')) button.hidden = false;
form.addEventListener('click', (event) => { if (event.target.dataset.take) take(event.target); });
form.addEventListener('change', (event) => { if (event.target.value === 'Partial') event.target.closest('fieldset').querySelector('details.word').open = true; });
startKeys(form, { confirmBlock: confirmBlock, take: take, changed: () => {} });
