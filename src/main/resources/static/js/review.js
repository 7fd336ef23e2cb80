// The review screen: focus shows where a field stands on the paper, Enter goes from doubt to doubt and then registers.
import { attended, proof, say } from './shell.js';

const SNIP = 14; // pixels of paper round what is cut out, as in FieldView

export function start(review) {
  const form = document.getElementById('entry');
  const inputs = (which = '') => [...form.querySelectorAll(`.reviewed${which} :is(input, textarea, select)`)];
  const doubtful = ':is(.doubtful, .absent, .mistaken)';
  let last = inputs()[0].id;
  let touched = false;

  const viewer = () => review.querySelector('.viewer')?.viewer;
  const fieldOf = input => input.closest('.reviewed');
  const doubts = () => inputs(doubtful + ':not(.seen)');

  form.addEventListener('focusin', event => {
    const field = event.target.closest('.reviewed');
    if (!field) return;
    last = event.target.id;
    touched = true;
    showPlace(field);
  });
  review.addEventListener('paper-ready', () => {
    const field = form.querySelector('.reviewed:focus-within');
    if (field) showPlace(field);
  });
  form.addEventListener('input', event => {
    touched = true;
    const field = event.target.closest('.reviewed');
    if (field) typed(field);
  });

  document.addEventListener('keydown', event => {
    if (document.querySelector('dialog[open]') || viewer()?.framing) return; // then the keys belong to the box
    if (event.key === 'Escape') return leave(event);
    if (event.altKey && event.code === 'KeyT') return split(event);
    if (event.key === 'F6') return turnSides(event);
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return toDoubt(event);
    if (event.key === 'Enter' && form.contains(event.target)) return enter(event);
    if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); register(); }
  });

  review.addEventListener('box-drawn', event => readBox(event.detail));
  first();
  if (review.dataset.unread === 'true') waitForFields(); else watchStack();

  function showPlace(field) {
    viewer()?.show(Number(field.dataset.page), field.dataset.place, field.dataset.field);
  }

  /** What was typed is kept before the page is left for the parts of the scan. */
  document.querySelectorAll('form.split, .split form').forEach(keepWhatWasTyped);

  function keepWhatWasTyped(splitting) {
    splitting.addEventListener('submit', async event => {
      if (!touched) return;
      event.preventDefault();
      touched = false;
      await fetch(document.querySelector('[data-leave]').formAction, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
      splitting.submit();
    });
  }

  function split(event) {
    event.preventDefault();
    document.querySelector('[data-split]')?.click();
  }

  /** The first doubtful field has the focus, so that the clerk begins where a person is needed. */
  function first() {
    const wrong = inputs().find(input => input.getAttribute('aria-invalid') === 'true');
    const known = form.querySelector('.notice[role=alert]') ? form.querySelector('[name=duplicateKnown]') : null;
    const start = wrong ?? known ?? doubts()[0] ?? document.querySelector('[data-register]');
    requestAnimationFrame(() => { // a clerk who is quicker keeps the place
      if (!form.contains(document.activeElement)) start?.focus({ preventScroll: start.matches('button') });
    });
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
    const heading = form.querySelector('.tally');
    const left = doubts().length;
    if (!heading) return;
    heading.querySelector('span').textContent = left > 0 ? review.dataset.sayDoubts.replace('#', left) : review.dataset.saySeen;
    heading.classList.toggle('person', left > 0);
    heading.querySelector('use').setAttribute('href', `/icons/icons.svg#${left > 0 ? 'look' : 'sure'}`);
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
    if (form.contains(document.activeElement)) review.querySelector('.stage').focus(); else document.getElementById(last).focus();
  }

  function toDoubt(event) {
    event.preventDefault();
    const all = inputs(doubtful);
    if (all.length === 0) return;
    const here = all.indexOf(document.activeElement);
    all[(here + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length].focus();
  }

  function typed(field) {
    field.classList.remove('doubtful', 'absent', 'mistaken', 'sure');
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
    const target = last;
    view.say('sayReading');
    const body = new URLSearchParams({ field: target, typed: document.getElementById(target).value, ...box });
    try {
      const answer = await fetch(`${view.element.dataset.base}${page}/regions`, { method: 'POST', body, headers: { ...proof(), Accept: 'application/json' } });
      const said = await answer.json();
      if (answer.ok) put(document.getElementById(target), said, page, box); else say(said.message);
    } finally {
      view.frame(false);
    }
  }

  function put(input, read, page, drawn) {
    const box = read.ink[0] ?? drawn;
    input.value = read.value;
    const field = fieldOf(input);
    field.dataset.page = page;
    field.dataset.place = [box.x, box.y, box.width, box.height].join(' ');
    typed(field);
    cutOut(field, page, box);
    if (read.look) wantsLook(field);
    field.classList.remove('arrived');
    requestAnimationFrame(() => field.classList.add('arrived'));
    input.focus();
    if (read.look) say(review.dataset.sayPen.replace('#', read.value));
  }

  /** The piece of paper over the input, as large as it stands there for what was read before. */
  function cutOut(field, page, { x, y, width, height }) {
    const image = review.querySelector('.viewer .paper img');
    if (!image) return;
    field.querySelector('.snip')?.remove();
    const paper = (name, values) => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', name);
      Object.entries(values).forEach(([key, value]) => made.setAttribute(key, value));
      return made;
    };
    const snip = paper('svg', { class: 'snip', viewBox: [x - SNIP, y - SNIP, width + 2 * SNIP, height + 2 * SNIP].join(' '), preserveAspectRatio: 'xMinYMid meet', 'aria-hidden': 'true' });
    snip.append(paper('image', { href: image.getAttribute('src'), width: image.getAttribute('width'), height: image.getAttribute('height') }));
    field.querySelector('label').after(snip);
  }

  /** Written by pen: a guess, which counts as doubtful until the clerk has gone past it. */
  function wantsLook(field) {
    field.classList.remove('seen');
    field.classList.add('doubtful');
    count();
    const state = field.querySelector('.state');
    if (!state) return;
    state.className = 'state person';
    state.querySelector('use').setAttribute('href', '/icons/icons.svg#look');
    state.querySelector('.word').textContent = review.dataset.sayLook;
  }

  /** Fields come as soon as they are read: in their new order, unless somebody is already at work in the form. */
  async function waitForFields() {
    await new Promise(resolve => setTimeout(resolve, 1000));
    if (!attended()) return waitForFields();
    try {
      const answer = await fetch(`${review.dataset.address}?page=${viewer()?.number ?? 1}`, { headers: { Accept: 'text/html' } });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.review');
      if (fresh && fresh.dataset.unread !== 'true') return touched ? take(fresh) : location.assign(review.dataset.address);
    } catch { /* asked again in a second */ }
    waitForFields();
  }

  /** While pages of a stack are being read, what is known of its documents; put where it stood, unless somebody is in it. */
  async function watchStack() {
    const stood = review.querySelector('[data-growing]');
    if (!stood) return;
    await new Promise(resolve => setTimeout(resolve, 2000));
    if (!attended() || stood.contains(document.activeElement)) return watchStack();
    try {
      const answer = await fetch(`${review.dataset.address}?page=${viewer()?.number ?? 1}`, { headers: { Accept: 'text/html' } });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.review[data-script=review]');
      const now = fresh?.querySelector('[data-growing], form.split[action$="/parts"].notice');
      if (now) inPlace(() => stood.replaceWith(now));
      else if (fresh && answer.ok) stood.querySelector('[role=status]').textContent = review.dataset.sayOneDocument;
      if (fresh && !now) return stood.removeAttribute('data-growing');
      now?.matches('form') && keepWhatWasTyped(now);
    } catch { /* asked again in two seconds */ }
    watchStack();
  }

  /** Whatever comes or goes above it, the field in hand stays where it is on the screen. */
  function inPlace(change) {
    const height = () => document.getElementById(last).getBoundingClientRect().top;
    const before = height();
    change();
    [review.querySelector('.form-side'), window].forEach(room => room.scrollBy({ top: height() - before, behavior: 'instant' }));
  }

  /** What was read comes into the fields where they stand; what the clerk has typed is never replaced, the field in hand does not move. */
  function take(fresh) {
    const hand = document.activeElement;
    inPlace(() => {
      putIn(fresh);
      if (!hand.isConnected) document.getElementById(hand.id)?.focus({ preventScroll: true }); // a field in hand is taller
    });
    watchStack();
  }

  function putIn(fresh) {
    form.querySelectorAll('.reviewed:not(.typed)').forEach(field => field.replaceWith(fresh.querySelector(`.reviewed[data-field=${field.dataset.field}]`)));
    form.querySelectorAll('.notice:not([role=alert])').forEach(notice => notice.remove());
    form.querySelector('.reading-line').replaceWith(...fresh.querySelectorAll('#entry > .notice'), fresh.querySelector('#entry h2') ?? '');
    review.querySelector('.places')?.replaceWith(...fresh.querySelectorAll('.places'));
    if (!review.querySelector('.form-side > .split')) form.before(...fresh.querySelectorAll('.form-side > [data-growing]'));
    count();
  }
}
