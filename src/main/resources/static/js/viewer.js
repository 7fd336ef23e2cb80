// The paper: leaves, zoom, rotation, the words as selectable text, and a box drawn by mouse or keys.
import { attended, writing } from './shell.js';

const STEP = 1.25;
const NUDGE = 20; // pixels of the page image per arrow key

export function start(viewer) {
  new Viewer(viewer);
}

class Viewer {
  constructor(element) {
    this.element = element;
    this.stage = element.querySelector('.stage');
    this.paper = element.querySelector('.paper');
    this.layer = element.querySelector('.layer');
    this.image = element.querySelector('img');
    this.number = Number(element.dataset.page);
    this.count = Number(element.dataset.count);
    this.zoom = 1;
    this.turned = 0;
    this.framing = false;
    element.viewer = this;
    element.querySelector('.by-script').hidden = false;
    element.querySelector('[data-without-script]')?.remove();
    element.addEventListener('change', event => { if (event.target.matches('[data-leaves]')) this.turnTo(Number(event.target.value)); });
    element.addEventListener('click', event => this.clicked(event));
    document.addEventListener('keydown', event => this.key(event));
    new ResizeObserver(() => this.lay()).observe(this.stage);
    this.stage.addEventListener('wheel', event => this.wheel(event), { passive: false });
    if (this.layer) {
      if (element.dataset.draws === 'true') this.drawByPointer();
      this.addText();
      this.toFirstHit();
    } else if (this.count > 0 || element.dataset.count === '0') {
      this.waitForImage();
    }
    element.dispatchEvent(new CustomEvent('paper-ready', { bubbles: true }));
  }

  clicked(event) {
    const button = event.target.closest('[data-turn], [data-zoom], [data-rotate], [data-frame]');
    if (!button) return;
    if (button.dataset.turn) {
      event.preventDefault();
      this.turnTo(this.number + Number(button.dataset.turn));
    } else if (button.dataset.zoom) {
      this.zoomBy(button.dataset.zoom);
    } else if ('rotate' in button.dataset) {
      this.rotate();
    } else {
      this.frame(!this.framing);
    }
  }

  /** Plain keys on the paper; with Alt from within an input. PageUp and PageDown always. */
  key(event) {
    if (document.querySelector('dialog[open]') || event.ctrlKey || event.metaKey) return;
    if (event.key === 'PageDown' || event.key === 'PageUp') return this.act(event, () => this.turnTo(this.number + (event.key === 'PageDown' ? 1 : -1)));
    if (writing(event.target) && !event.altKey) return;
    if (this.framing && this.frameKey(event)) return;
    const acts = {
      '+': () => this.zoomBy('in'), '=': () => this.zoomBy('in'), '-': () => this.zoomBy('out'), '0': () => this.zoomBy('fit'),
      'r': () => this.rotate(), '[': () => this.turnTo(this.number - 1), ']': () => this.turnTo(this.number + 1),
      'b': () => this.frame(!this.framing, true),
    };
    const act = acts[event.key];
    if (act) this.act(event, act);
  }

  act(event, act) {
    event.preventDefault();
    act();
  }

  /** Another leaf: the same page of the application with another number, so that nothing but the paper changes. */
  async turnTo(number) {
    if (number < 1 || (this.count > 0 && number > this.count) || number === this.number) return;
    const address = new URL(this.element.querySelector('[data-turn]').href);
    address.searchParams.set('page', number);
    if (this.element.dataset.q) address.searchParams.set('q', this.element.dataset.q);
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.viewer');
    if (!fresh) return;
    this.paper.replaceWith(fresh.querySelector('.paper'));
    this.paper = this.element.querySelector('.paper');
    this.layer = this.paper.querySelector('.layer');
    this.image = this.paper.querySelector('img');
    this.number = Number(fresh.dataset.page);
    this.count = Number(fresh.dataset.count);
    this.element.querySelector('[data-number]').textContent = this.number;
    this.sayWhatLeaf(fresh);
    this.element.querySelectorAll('[data-turn]').forEach(link => {
      const to = this.number + Number(link.dataset.turn);
      link.setAttribute('aria-disabled', to < 1 || to > this.count);
    });
    document.querySelectorAll('input[name=page]').forEach(input => { input.value = this.number; });
    this.stage.scrollTop = 0;
    this.lay();
    if (this.layer) {
      if (this.element.dataset.draws === 'true') this.drawByPointer();
      this.addText();
    } else {
      this.waitForImage();
    }
    this.element.dispatchEvent(new CustomEvent('leaf-turned', { bubbles: true }));
  }

  /** In the list of pages, above the paper, and for those who hear: blank or not. */
  sayWhatLeaf(fresh) {
    this.element.querySelector('[data-count-said]').textContent = this.count || '…';
    const [known, now] = [this.element, fresh].map(viewer => viewer.querySelector('[data-leaves]'));
    if (known && now) {
      if (known.innerHTML !== now.innerHTML) known.replaceChildren(...now.children);
      known.value = this.number;
    } else if (now) {
      now.form.querySelector('[data-without-script]').remove();
      this.element.querySelector('[data-turn="1"]').after(now.form);
    }
    this.element.querySelector('[data-blank]').hidden = fresh.querySelector('[data-blank]').hidden;
    this.element.querySelector('[data-blank-said]').textContent = fresh.querySelector('[data-blank-said]').textContent;
  }

  waitForImage() {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      if (!attended()) return this.waitForImage();
      const number = this.number;
      this.number = 0;
      await this.turnTo(number);
      if (this.number === 0) this.number = number;
    }, 1500);
  }

  zoomBy(way) {
    this.zoom = way === 'fit' ? 1 : Math.min(6, Math.max(0.25, this.zoom * (way === 'in' ? STEP : 1 / STEP)));
    this.lay();
  }

  wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoomBy(event.deltaY < 0 ? 'in' : 'out');
  }

  rotate() {
    this.turned = (this.turned + 90) % 360;
    this.lay();
  }

  /** Sizes through the object model: the security policy allows no style in the markup. */
  lay() {
    if (!this.image) return;
    const room = this.stage.clientWidth - 24;
    const ratio = this.image.getAttribute('height') / this.image.getAttribute('width');
    const sideways = this.turned % 180 !== 0;
    const width = (sideways ? room / ratio : room) * this.zoom;
    const height = width * ratio;
    const shift = { 0: [0, 0], 90: [height, 0], 180: [width, height], 270: [0, width] }[this.turned];
    this.paper.style.width = width + 'px';
    this.paper.style.height = height + 'px';
    this.paper.style.transform = this.turned ? `translate(${shift[0]}px, ${shift[1]}px) rotate(${this.turned}deg)` : '';
    this.paper.style.margin = sideways || this.zoom > 1 ? '0' : '';
    this.paper.style.marginBottom = sideways ? (width - height) + 'px' : '';
  }

  /** Brings a box (pixels of the page image) into view and marks it. */
  async show(page, place, name) {
    if (page && page !== this.number) await this.turnTo(page);
    this.layer?.querySelectorAll('.places .here').forEach(rect => rect.classList.remove('here'));
    const rect = this.layer?.querySelector(`.places [data-of="${name}"]`);
    rect?.classList.add('here');
    if (!place || !this.layer) return;
    const [x, y, width, height] = place.split(' ').map(Number);
    const at = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(this.layer.getScreenCTM());
    const stage = this.stage.getBoundingClientRect();
    const off = [at.x - stage.left - stage.width / 2, at.y - stage.top - stage.height / 3];
    this.stage.scrollBy({ left: this.zoom > 1 ? off[0] : 0, top: Math.abs(off[1]) > stage.height / 4 ? off[1] : 0 });
  }

  toFirstHit() {
    const hit = this.layer.querySelector('.hits rect');
    if (!hit) return;
    const place = ['x', 'y', 'width', 'height'].map(name => hit.getAttribute(name)).join(' ');
    requestAnimationFrame(() => { this.lay(); this.show(this.number, place, ''); });
  }

  /** The words where they stand, to be selected and copied. */
  async addText() {
    const layer = this.layer;
    const answer = await fetch(`${this.element.dataset.base}${this.number}/words`, { headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    const { words } = await answer.json();
    const group = layer.querySelector('.text');
    group.replaceChildren(...words.map(word => {
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.textContent = word.text + ' ';
      const at = { x: word.x, y: word.y + word.height * 0.8, 'font-size': word.height, textLength: word.width, lengthAdjust: 'spacingAndGlyphs' };
      Object.entries(at).forEach(([name, value]) => text.setAttribute(name, value));
      return text;
    }));
  }

  // ---- drawing a box

  say(key) {
    this.element.querySelector('[data-said]').textContent = key ? this.element.dataset[key] : '';
  }

  /** Frame mode; with keys the box lies in the middle and moves by arrows. */
  frame(on, byKeys = false) {
    if (this.element.dataset.draws !== 'true' || !this.layer) return;
    this.framing = on;
    this.element.classList.toggle('drawing', on);
    this.element.querySelector('[data-frame]').setAttribute('aria-pressed', on);
    this.say(on ? 'sayFrame' : '');
    const drawn = this.layer.querySelector('.drawn');
    drawn.hidden = true;
    drawn.toggleAttribute('hidden', true);
    if (on && byKeys) {
      const { width, height } = this.layer.viewBox.baseVal;
      this.draw({ x: width * 0.25, y: height * 0.2, width: width * 0.5, height: height * 0.05 });
      this.stage.focus();
    }
  }

  frameKey(event) {
    const drawn = this.layer?.querySelector('.drawn');
    if (!drawn || drawn.hasAttribute('hidden')) {
      if (event.key === 'Escape') { this.act(event, () => this.frame(false)); event.stopImmediatePropagation(); return true; }
      return false;
    }
    const box = this.drawnBox();
    const far = event.altKey ? NUDGE / 4 : NUDGE;
    const way = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] }[event.key];
    if (way) {
      if (event.shiftKey) { box.width = Math.max(10, box.width + way[0]); box.height = Math.max(10, box.height + way[1]); }
      else { box.x += way[0]; box.y += way[1]; }
      this.draw(box);
    } else if (event.key === 'Enter') {
      this.drawnIsDone();
    } else if (event.key === 'Escape') {
      this.frame(false);
    } else {
      return false;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }

  /** With a mouse a box may always be drawn; a finger scrolls unless the frame mode is on. */
  drawByPointer() {
    let from = null;
    const layer = this.layer;
    layer.addEventListener('pointerdown', event => {
      if (event.button !== 0 || (event.pointerType !== 'mouse' && !this.framing)) return;
      if (event.target.closest('.text') && !this.framing) return;
      from = this.point(event);
      layer.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    layer.addEventListener('pointermove', event => {
      if (!from) return;
      const to = this.point(event);
      this.draw({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
    });
    layer.addEventListener('pointerup', () => {
      if (!from) return;
      from = null;
      const box = this.drawnBox();
      if (box.width > 8 && box.height > 8) this.drawnIsDone();
      else layer.querySelector('.drawn').toggleAttribute('hidden', true);
    });
  }

  point(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(this.layer.getScreenCTM().inverse());
  }

  draw(box) {
    const drawn = this.layer.querySelector('.drawn');
    drawn.toggleAttribute('hidden', false);
    Object.entries(box).forEach(([name, value]) => drawn.setAttribute(name, Math.round(value)));
  }

  drawnBox() {
    const drawn = this.layer.querySelector('.drawn');
    return Object.fromEntries(['x', 'y', 'width', 'height'].map(name => [name, Number(drawn.getAttribute(name))]));
  }

  drawnIsDone() {
    this.element.dispatchEvent(new CustomEvent('box-drawn', { bubbles: true, detail: { page: this.number, box: this.drawnBox() } }));
  }
}
