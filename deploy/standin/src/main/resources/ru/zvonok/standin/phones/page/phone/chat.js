import { button, el, replay } from '../dom.js';
import { icon } from '../icons.js';
import { say } from '../words.js';
import { bubble, rewrite } from './message.js';

const NEAR = 60;

/** The messages on a phone, in days. While the end is in view it stays in view; else nothing under the eye moves. */
export class Chat {
  constructor(act) {
    this.act = act;
    this.messages = new Map();
    this.missed = 0;
    this.stuck = true;
    this.list = el('div', { class: 'list', 'data-testid': 'chat', role: 'log', 'aria-label': say('messages'), tabindex: 0 });
    this.count = el('i', { class: 'badge', hidden: true });
    this.down = button({ class: 'down', 'data-testid': 'down', hidden: true, 'aria-label': say('toEnd'), onclick: () => this.toEnd(true) }, icon('down'), this.count);
    this.list.addEventListener('scroll', () => this.scrolled());
    // Whatever grows: a picture, the keyboard, the phone itself.
    const stay = () => { if (this.stuck) this.toEnd(); };
    new ResizeObserver(stay).observe(this.list);
    this.list.addEventListener('load', stay, true);
  }

  show(messages, isMine) {
    this.isMine = isMine;
    this.messages = new Map(messages.map((m) => [m.message_id, m]));
    this.list.replaceChildren();
    messages.forEach((message) => this.append(message));
    this.toEnd();
  }

  /** A message has come or changed; true if it is a new one. */
  put(message) {
    const mine = this.isMine(message);
    const node = this.find(message.message_id);
    this.messages.set(message.message_id, message);
    if (node) this.change(node, message, mine);
    else this.add(message, mine);
    return !node;
  }

  add(message, mine) {
    const stay = this.stuck || mine;
    this.append(message).classList.add('fresh');
    if (stay) this.toEnd(true);
    else this.setMissed(this.missed + (mine ? 0 : 1));
  }

  change(node, message, mine) {
    const above = node.offsetTop < this.list.scrollTop;
    const before = node.offsetHeight;
    rewrite(node, message, mine, this.act);
    if (!mine) replay(node, 'changed');
    if (this.stuck) this.toEnd();
    else if (above) this.list.scrollTop += node.offsetHeight - before;
  }

  append(message) {
    const node = bubble(message, this.isMine(message), this.act);
    const day = this.act.format.day(message.date);
    let last = this.list.lastElementChild;
    if (last?.dataset.day !== day) {
      last = el('section', { class: 'a-day', 'data-day': day }, el('div', { class: 'day', 'data-testid': 'day' }, day));
      this.list.append(last);
    }
    last.append(node);
    return node;
  }

  remove(number) {
    this.messages.delete(number);
    const node = this.find(number);
    if (!node) return;
    node.classList.add('leaving');
    setTimeout(() => {
      const day = node.parentElement;
      node.remove();
      if (day?.children.length === 1) day.remove();
    }, 180);
  }

  find(number) {
    return this.list.querySelector(`[data-message="${number}"]`);
  }

  get(number) {
    return this.messages.get(number);
  }

  toMessage(number) {
    const node = this.find(number);
    node?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    if (node) replay(node, 'changed');
  }

  scrolled() {
    this.stuck = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR;
    this.down.hidden = this.stuck;
    if (this.stuck) this.setMissed(0);
  }

  setMissed(count) {
    this.missed = count;
    this.count.textContent = String(count);
    this.count.hidden = count === 0;
    this.down.setAttribute('aria-label', count ? say('newMessages', count) : say('toEnd'));
  }

  toEnd(smooth = false) {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
    this.stuck = true;
    this.down.hidden = true;
    this.setMissed(0);
  }
}
