import { button, el } from './dom.js';
import { icon } from './icons.js';
import { said, say } from './words.js';

/** On a small screen: which of the phones is seen, and who else could hold it. */
export class Tabs {
  constructor(root, house) {
    this.root = root;
    this.house = house;
    root.setAttribute('aria-label', say('whose'));
  }

  show() {
    const { phones, current } = this.house;
    const waiting = phones.reduce((sum, phone) => sum + phone.unread, 0);
    document.title = `${waiting ? `(${waiting}) ` : ''}${this.house.bot.name} — ${say('title')}`;
    this.root.replaceChildren(...phones.map((phone) => (phone === current ? this.chosen(phone) : this.other(phone))));
  }

  other(phone) {
    return button({ class: 'tab', 'data-testid': 'tab', 'data-persona': phone.persona.id, onclick: () => this.house.look(phone) },
      said(phone.persona.title), phone.unread > 0 && el('i', { class: 'badge' }, String(phone.unread)));
  }

  /** The phone that is seen: pressing its tab offers everyone who could hold it. */
  chosen(phone) {
    const picker = el('select', { 'aria-label': say('who'), onchange: () => this.house.choose(phone, picker.value) },
      ...this.house.personas.map((p) => el('option', { value: p.id, selected: p === phone.persona || p.id === phone.persona.id }, said(p.title))));
    return el('label', { class: 'tab on', 'data-testid': 'tab', 'data-persona': phone.persona.id, 'aria-current': 'true' }, said(phone.persona.title), icon('down'), picker);
  }
}
