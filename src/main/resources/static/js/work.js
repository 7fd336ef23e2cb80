// Lists of what waits: j and k go from line to line, Enter opens it as any link.
import { writing } from './shell.js';

export function start(list) {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const entries = [...list.querySelectorAll('a.entry')];
    const at = entries.indexOf(document.activeElement);
    const next = entries[at < 0 ? (step > 0 ? 0 : entries.length - 1) : at + step];
    if (next) { event.preventDefault(); next.focus(); }
  });
}
