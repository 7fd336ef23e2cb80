// What is found of a document's signatures comes after the page, for checking takes a while. Without this the link leads there.

export async function start(slot) {
  const link = slot.innerHTML;
  slot.textContent = slot.dataset.running;
  try {
    const answer = await fetch(slot.dataset.address, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    slot.innerHTML = await answer.text();
  } catch {
    slot.innerHTML = link;
    slot.append(' ', Object.assign(document.createElement('span'), { className: 'small soft', textContent: slot.dataset.failed }));
  }
}
