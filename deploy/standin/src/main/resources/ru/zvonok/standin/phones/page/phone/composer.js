import { button, el } from '../dom.js';
import { icon } from '../icons.js';
import { say } from '../words.js';

const TALLEST = 120;

/** The line in which one writes, with what stands around it. */
export class Composer {
  /** `parts`: the command list, the reply keys and the attaching of the same phone. */
  constructor(parts, send) {
    this.parts = parts;
    this.send = send;
    this.input = el('textarea', { rows: 1, maxlength: 4096, placeholder: say('write'), 'data-testid': 'input', 'aria-label': say('write'),
      oninput: () => this.typed(), onkeydown: (e) => this.key(e) });
    this.go = el('button', { type: 'submit', class: 'icon send', 'aria-label': say('send'), 'data-testid': 'send' }, icon('send'));
    this.node = el('form', { class: 'composer', onsubmit: (e) => { e.preventDefault(); this.submit(); } },
      parts.commands.toggle, this.input, parts.replyKeys.toggle,
      button({ class: 'icon', 'aria-label': say('attach'), 'data-testid': 'attach', onclick: () => parts.attaching.picker.click() }, icon('clip')),
      parts.attaching.picker, this.go);
  }

  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'Escape') {
      this.parts.commands.show(null);
    }
  }

  typed() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight, TALLEST)}px`;
    this.node.classList.toggle('filled', this.input.value.trim() !== '');
    this.parts.commands.typed(this.input.value);
  }

  /** Puts words into the line, ready to be sent. */
  fill(text) {
    this.input.value = text;
    this.typed();
    this.input.focus();
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = '';
    this.typed();
    this.send(text);
  }

  hint(words) {
    this.input.placeholder = words ?? say('write');
  }
}
