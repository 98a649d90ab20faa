import { button, el } from '../dom.js';
import { icon } from '../icons.js';
import { say } from '../words.js';

/** The keyboard that a bot puts under the input line. */
export class ReplyKeys {
  constructor(press, onSize) {
    this.press = press;
    this.onSize = onSize;
    this.node = el('div', { class: 'reply-keys', 'data-testid': 'reply-keyboard', hidden: true });
    this.toggle = button({ class: 'icon', hidden: true, 'aria-label': say('botKeys'), 'aria-expanded': 'true', onclick: () => this.show(this.node.hidden) }, icon('keys'));
  }

  set(keyboard) {
    const rows = keyboard?.keyboard ?? [];
    this.node.replaceChildren(...rows.map((row) => el('div', { class: 'row' }, ...row.map((key) => this.key(key, keyboard)))));
    this.node.classList.toggle('tall', rows.length > 0 && !keyboard.resize_keyboard);
    this.toggle.hidden = rows.length === 0;
    this.show(rows.length > 0);
  }

  key(key, keyboard) {
    const label = typeof key === 'string' ? key : key.text;
    return button({ 'data-testid': 'reply-button', 'data-label': label, title: label, onclick: () => {
      if (keyboard.one_time_keyboard) this.show(false);
      this.press(label);
    } }, el('span', {}, label));
  }

  show(shown) {
    this.node.hidden = !shown;
    this.toggle.setAttribute('aria-expanded', String(shown));
    this.onSize();
  }
}
