// The clerk's desk: sends each file by itself, at most three at a time, and renews the list while something is unfinished.
import { attended, proof, writing } from './shell.js';

const AT_ONCE = 3;
const SECOND = 1000;

export function start(desk) {
  const list = document.getElementById('desk-list');
  const waiting = [];
  let sending = 0;
  let timer;

  receiveFiles(desk, files => {
    files.forEach(file => waiting.push([file, addLine(desk, file)]));
    sendNext();
  });
  walkWithArrows(list);
  document.addEventListener('keydown', event => {
    if (event.key === 'u' && !writing(event.target) && !event.ctrlKey && !event.altKey) document.getElementById('files').click();
  });
  window.addEventListener('beforeunload', event => { if (sending > 0) event.preventDefault(); });
  if (unfinished()) renewSoon();

  function sendNext() {
    while (sending < AT_ONCE && waiting.length > 0) {
      const [file, line] = waiting.shift();
      sending++;
      send(desk, file, line).finally(() => { sending--; sendNext(); renewSoon(); });
    }
  }

  function unfinished() {
    return list.querySelector('[data-unfinished=true]') !== null;
  }

  function renewSoon() {
    clearTimeout(timer);
    timer = setTimeout(renew, SECOND);
  }

  async function renew() {
    if (!attended() && sending === 0) return renewSoon();
    try {
      const answer = await fetch(desk.dataset.list, { headers: { Accept: 'text/html' }, redirect: 'error' });
      const lines = list.querySelectorAll('li').length;
      if (answer.ok) replaceKeepingFocus(list, await answer.text());
      if (list.querySelectorAll('li').length !== lines) await renewHead();
    } catch { /* the network or the session is gone; the next act of the clerk will say so */ }
    if (unfinished() || sending > 0) renewSoon();
  }
}

function receiveFiles(desk, take) {
  const drop = desk.querySelector('.drop');
  const input = drop.querySelector('input[type=file]');
  input.addEventListener('change', () => { take([...input.files]); input.value = ''; });
  document.addEventListener('dragover', event => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', event => { if (event.relatedTarget === null) drop.classList.remove('over'); });
  document.addEventListener('drop', event => {
    drop.classList.remove('over');
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
}

function addLine(desk, file) {
  const line = document.getElementById('sending-line').content.cloneNode(true).firstElementChild;
  line.querySelector('.name').textContent = file.name;
  const remove = line.querySelector('[data-remove]');
  remove.addEventListener('click', () => line.remove());
  desk.querySelector('.sending').append(line);
  return line;
}

// XMLHttpRequest, because fetch does not tell how much has been sent
function send(desk, file, line) {
  return new Promise(done => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', desk.dataset.send);
    request.setRequestHeader('X-One-File', '1');
    Object.entries(proof()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = event => progress(line, event.loaded / event.total);
    request.onload = () => { settle(desk, line, request); done(); };
    request.onerror = () => { refuse(line, desk.dataset.cut); done(); };
    request.send(body);
  });
}

function progress(line, share) {
  const percent = Math.floor(share * 100);
  line.querySelector('progress').value = percent;
  line.querySelector('.said').textContent = percent + ' %';
}

function settle(desk, line, request) {
  if (request.status === 201) {
    show(line, request.responseText);
    line.classList.add('stored');
    setTimeout(() => line.remove(), 2500);
  } else if (request.status === 422) {
    show(line, request.responseText);
    keep(line);
  } else {
    const { tooLarge, signedOut, failed } = desk.dataset;
    refuse(line, request.status === 413 ? tooLarge : [401, 403].includes(request.status) ? signedOut : failed);
  }
}

function show(line, html) {
  line.querySelector('.said').replaceWith(new DOMParser().parseFromString(html, 'text/html').querySelector('.said'));
}

function refuse(line, sentence) {
  const said = line.querySelector('.said');
  said.textContent = sentence;
  said.className = 'said small state person';
  keep(line);
}

function keep(line) {
  line.classList.add('refused');
  line.setAttribute('role', 'alert');
  line.querySelector('[data-remove]').hidden = false;
}

function replaceKeepingFocus(list, html) {
  const focused = document.activeElement?.closest('#desk-list li')?.id;
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('.desk-list');
  if (fresh === null || fresh.outerHTML === list.firstElementChild?.outerHTML) return;
  list.replaceChildren(fresh);
  if (focused) document.getElementById(focused)?.querySelector('a')?.focus();
}

// How many wait, and the way to the first of them.
async function renewHead() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' }, redirect: 'error' });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.head');
  if (fresh !== null) document.querySelector('.head').replaceWith(fresh);
}

function walkWithArrows(list) {
  document.addEventListener('keydown', event => {
    if (!['ArrowDown', 'ArrowUp'].includes(event.key) || writing(event.target) || document.querySelector('dialog[open]')) return;
    const drafts = [...list.querySelectorAll('a.draft')];
    if (drafts.length === 0) return;
    event.preventDefault();
    const here = drafts.indexOf(document.activeElement);
    const next = here < 0 ? 0 : here + (event.key === 'ArrowDown' ? 1 : -1);
    drafts[Math.max(0, Math.min(drafts.length - 1, next))].focus();
  });
}
