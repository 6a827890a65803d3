// Says each sum of the template again while somebody types, as 重新计算 does without a script; leaving with changes that are not kept is asked about.
const form = document.getElementById('template');
let changed = form.dataset.typed === 'true';

const round = (value) => Math.round(value * 1e4) / 1e4;
const numberOf = (input) => {
  const row = input.closest('[data-row]');
  for (let one = row; one; one = one.parentElement.closest('[data-row]')) {
    const drop = one.querySelector(':scope > .choice > [data-drops]');
    if (drop && drop.checked) return 0;
  }
  return /^-?\d*\.?\d+$/.test(input.value.trim()) ? Number(input.value) : 0;
};

function say(output) {
  const inputs = Array.from(form.querySelectorAll('[data-of]')).filter((one) => one.dataset.of === output.dataset.sum);
  const sum = Math.round(inputs.reduce((all, one) => all + numberOf(one), 0) * 1e9) / 1e9;
  const must = Number(output.dataset.must);
  const weights = output.dataset.weights === 'true';
  const text = sum === must ? output.dataset.equal : sum < must ? output.dataset.less : output.dataset.more;
  const third = weights ? Math.abs(sum - must) : sum === 0 ? 0 : must / sum;
  output.textContent = text.replace('{0}', round(sum)).replace('{1}', round(must)).replace('{2}', round(third));
  const holds = !weights || sum === must;
  output.classList.toggle('good', holds);
  output.classList.toggle('bad', !holds);
}

form.addEventListener('input', () => {
  changed = true;
  form.querySelectorAll('output[data-sum]').forEach(say);
});
form.addEventListener('submit', () => { changed = false; });
window.addEventListener('beforeunload', (event) => { if (changed) event.preventDefault(); });
