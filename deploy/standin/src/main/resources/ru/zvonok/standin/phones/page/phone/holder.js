import { el, replay } from '../dom.js';
import { icon } from '../icons.js';
import { said, say } from '../words.js';

/** Who holds a phone, the choice of another, and how many messages wait. */
export class Holder {
  constructor(onChoice) {
    this.picker = el('select', { 'aria-label': say('who'), 'data-testid': 'picker', onchange: () => onChoice(this.picker.value) });
    this.badge = el('span', { class: 'badge', 'data-testid': 'badge', hidden: true }, '0');
    this.face = el('span', { class: 'face', 'aria-hidden': 'true' });
    this.name = el('span', { class: 'name' });
    this.sub = el('span', { class: 'sub' });
    this.node = el('label', { class: 'holder' }, this.face, el('span', { class: 'names' }, this.name, this.sub), this.badge, el('span', { class: 'chevron' }, icon('down')), this.picker);
  }

  show(persona) {
    this.name.textContent = said(persona.title);
    this.sub.textContent = said(persona.subtitle);
    this.face.textContent = said(persona.title).slice(0, 1);
  }

  offer(personas, chosen) {
    this.picker.replaceChildren(...personas.map((p) =>
      el('option', { value: p.id, selected: p.id === chosen.id }, `${said(p.title)} — ${said(p.subtitle)}`)));
  }

  count(unread) {
    const more = unread > Number(this.badge.textContent);
    this.badge.textContent = String(unread);
    this.badge.hidden = unread === 0;
    if (more) replay(this.badge, 'ring');
  }
}
