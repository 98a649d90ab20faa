import { button, el } from '../dom.js';

/** A small menu where one has pressed. */
export class Popup {
  constructor(screen) {
    this.screen = screen;
    this.node = el('div', { class: 'popup', role: 'menu', hidden: true, onkeydown: (e) => this.key(e) });
  }

  /** `items`: pairs of words and what they do. */
  open(event, items) {
    event.preventDefault();
    this.opener = document.activeElement;
    this.node.replaceChildren(...items.map(([label, run]) =>
      button({ role: 'menuitem', onclick: () => { this.close(); run(); } }, label)));
    this.node.hidden = false;
    this.place(event);
    this.node.firstElementChild.focus();
  }

  place(event) {
    const area = this.screen.getBoundingClientRect();
    const from = event.target.getBoundingClientRect();
    // A menu opened with the keyboard has no point of its own.
    const [left, top] = event.clientX || event.clientY ? [event.clientX, event.clientY] : [from.left, from.bottom];
    const x = Math.min(left - area.left, area.width - this.node.offsetWidth - 8);
    const y = Math.min(top - area.top, area.height - this.node.offsetHeight - 8);
    this.node.style.left = `${Math.max(8, x)}px`;
    this.node.style.top = `${Math.max(8, y)}px`;
  }

  key(event) {
    const items = [...this.node.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
  }

  close() {
    if (this.node.hidden) return;
    this.node.hidden = true;
    this.opener?.focus?.({ preventScroll: true });
  }

  touched(target) {
    if (!this.node.hidden && !this.node.contains(target)) this.node.hidden = true;
  }
}
