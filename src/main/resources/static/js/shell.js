// What every page has: keys, menus, toasts. Pages work without it; it makes them quicker.

const KEYS = { '/': focusSearch, '?': () => openDialog('keys') };
let going = false;
let lastTouch = Date.now();
['pointerdown', 'pointermove', 'keydown', 'wheel'].forEach(kind => addEventListener(kind, () => { lastTouch = Date.now(); }, { passive: true }));

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return closeMenus();
  if (writing(event.target)) return;
  if (going && /^[1-7]$/.test(event.key)) {
    document.querySelectorAll('.rail li a')[Number(event.key) - 1]?.click();
  }
  going = event.key === 'g';
  const act = KEYS[event.key];
  if (act) { event.preventDefault(); act(); }
});

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  if (opener) openDialog(opener.dataset.opens);
  const dismiss = event.target.closest('[data-dismiss]');
  if (dismiss) dismiss.closest('.toast').remove();
  const confirmed = event.target.closest('[data-print]');
  if (confirmed) window.print();
  closeMenus(event.target.closest('details.menu'));
});

/** Is the person typing text into this element? */
export function writing(element) {
  return element.matches?.('input:not([type=checkbox], [type=radio], [type=file], [type=submit]), textarea, select, [contenteditable]');
}

/**
 * Has somebody touched this page in the last minutes? Pages that renew themselves ask this first: their requests would
 * otherwise keep an abandoned session alive past the time after which it has to end.
 */
export function attended() {
  return Date.now() - lastTouch < 3 * 60 * 1000;
}

/** Headers that prove a request comes from our own page. */
export function proof() {
  const csrf = document.querySelector('meta[name=csrf]');
  return csrf ? { [csrf.dataset.header]: csrf.content } : {};
}

/** Says something once, in the corner and to screen readers. */
export function say(text) {
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  toast.append(Object.assign(document.createElement('p'), { textContent: text }));
  document.getElementById('toasts').append(toast);
  setTimeout(() => toast.remove(), 6000);
}

function focusSearch() {
  const seek = document.getElementById('seek');
  seek?.focus();
  seek?.select();
}

function openDialog(id) {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) dialog.showModal();
}

function closeMenus(except) {
  document.querySelectorAll('details.menu[open]').forEach(menu => { if (menu !== except) menu.open = false; });
}

function addKeysOfThePage() {
  const list = document.querySelector('#keys dl');
  document.querySelectorAll('template[data-keys]').forEach(template => list?.prepend(template.content.cloneNode(true)));
  document.querySelectorAll('.keys-open').forEach(button => { button.hidden = false; });
}

// <form data-auto-submit>: a changed choice is an answer
function submitOnChange() {
  document.querySelectorAll('form[data-auto-submit]').forEach(form =>
    form.addEventListener('change', event => { if (event.target.matches('select, input[type=checkbox]')) form.requestSubmit(); }));
}

// details that lie open where there is room
function foldOnPhones() {
  if (matchMedia("(max-width: 48rem)").matches) document.querySelectorAll("details[data-fold]").forEach(details => { details.open = false; });
}

// <section data-script="desk"> fetches its own module
function loadScriptsOfThePage() {
  document.querySelectorAll('[data-script]').forEach(async element => {
    const module = await import(`./${element.dataset.script}.js`);
    module.start(element);
  });
}

document.documentElement.classList.add('scripted');
addKeysOfThePage();
foldOnPhones();
submitOnChange();
loadScriptsOfThePage();
