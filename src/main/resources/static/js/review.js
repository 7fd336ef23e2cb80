// The review screen: focus shows where a field stands on the paper, Enter goes from doubt to doubt and then registers.
import { attended, proof, say } from './shell.js';

export function start(review) {
  const form = document.getElementById('entry');
  const inputs = [...form.querySelectorAll('.reviewed :is(input, textarea, select)')];
  let last = inputs[0];
  let touched = false;

  const viewer = () => review.querySelector('.viewer')?.viewer;
  const fieldOf = input => input.closest('.reviewed');
  const doubts = () => inputs.filter(input => fieldOf(input).matches('.doubtful:not(.seen), .absent:not(.seen)'));

  form.addEventListener('focusin', event => {
    const field = event.target.closest('.reviewed');
    if (!field) return;
    last = event.target;
    viewer()?.show(Number(field.dataset.page), field.dataset.place, field.dataset.field);
  });
  form.addEventListener('input', event => {
    touched = true;
    const field = event.target.closest('.reviewed');
    if (field) typed(field);
  });

  document.addEventListener('keydown', event => {
    if (document.querySelector('dialog[open]') || viewer()?.framing) return; // then the keys belong to the box
    if (event.key === 'Escape') return leave(event);
    if (event.key === 'F6') return turnSides(event);
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return toDoubt(event);
    if (event.key === 'Enter' && form.contains(event.target)) return enter(event);
    if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); register(); }
  });

  review.addEventListener('box-drawn', event => readBox(event.detail));
  first();
  if (review.dataset.unread === 'true') waitForFields();

  /** The first doubtful field has the focus, so that the clerk begins where a person is needed. */
  function first() {
    const wrong = inputs.find(input => input.getAttribute('aria-invalid') === 'true');
    const known = form.querySelector('.notice[role=alert]') ? form.querySelector('[name=duplicateKnown]') : null;
    const start = wrong ?? known ?? doubts()[0] ?? document.querySelector('[data-register]');
    requestAnimationFrame(() => start?.focus({ preventScroll: start.matches('button') }));
  }

  function enter(event) {
    if (event.target.matches('button, a, summary, [type=checkbox]') || event.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey) return register();
    fieldOf(event.target)?.classList.add('seen');
    count();
    const next = doubts()[0];
    if (next) next.focus(); else register();
  }

  /** Says how many fields still want a look. */
  function count() {
    const line = form.querySelector('.doubts');
    const left = doubts().length;
    if (!line || !line.matches('.person')) return;
    line.querySelector('span').textContent = left > 0 ? review.dataset.sayDoubts.replace('#', left) : review.dataset.saySeen;
    if (left === 0) {
      line.classList.remove('person');
      line.querySelector('use').setAttribute('href', '/icons/icons.svg#sure');
    }
  }

  function register() {
    document.querySelector('[data-register]').click();
  }

  function leave(event) {
    event.preventDefault();
    document.querySelector('[data-leave]').click();
  }

  function turnSides(event) {
    event.preventDefault();
    if (form.contains(document.activeElement)) review.querySelector('.stage').focus(); else last.focus();
  }

  function toDoubt(event) {
    event.preventDefault();
    const all = inputs.filter(input => fieldOf(input).matches('.doubtful, .absent'));
    if (all.length === 0) return;
    const here = all.indexOf(document.activeElement);
    all[(here + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length].focus();
  }

  function typed(field) {
    field.classList.remove('doubtful', 'absent', 'sure');
    field.classList.add('typed');
    count();
    const state = field.querySelector('.state');
    if (!state) return;
    state.className = 'state done';
    state.querySelector('use').setAttribute('href', '/icons/icons.svg#hand');
    state.querySelector('.word').textContent = review.dataset.sayTyped;
  }

  async function readBox({ page, box }) {
    const view = viewer();
    const target = last ?? inputs[0];
    view.say('sayReading');
    const body = new URLSearchParams({ field: fieldOf(target).dataset.field, ...box });
    try {
      const answer = await fetch(`${view.element.dataset.base}${page}/regions`, { method: 'POST', body, headers: { ...proof(), Accept: 'application/json' } });
      const said = await answer.json();
      if (answer.ok) put(target, said.value, page, box); else say(said.message);
    } finally {
      view.frame(false);
    }
  }

  function put(input, value, page, box) {
    input.value = value;
    touched = true;
    const field = fieldOf(input);
    field.dataset.page = page;
    field.dataset.place = [box.x, box.y, box.width, box.height].join(' ');
    typed(field);
    field.classList.remove('arrived');
    requestAnimationFrame(() => field.classList.add('arrived'));
    input.focus();
  }

  /** Fields come as soon as they are read; what the clerk has typed meanwhile is never replaced. */
  async function waitForFields() {
    await new Promise(resolve => setTimeout(resolve, 1000));
    if (touched) return;
    if (!attended()) return waitForFields();
    try {
      const answer = await fetch(review.dataset.address, { headers: { Accept: 'text/html' } });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.review');
      if (fresh && fresh.dataset.unread !== 'true' && !touched) return location.assign(review.dataset.address);
    } catch { /* asked again in a second */ }
    waitForFields();
  }
}
