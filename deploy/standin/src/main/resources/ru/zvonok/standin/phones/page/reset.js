import { button, el } from './dom.js';
import { icon } from './icons.js';
import * as api from './api.js';
import { language, say } from './words.js';

/** Back to the beginning: asked first, and followed by every open page. */
export class Reset {
  /** `spoken()`: what the phones speak now. */
  constructor(spoken) {
    this.spoken = spoken;
    this.veil = el('div', { class: 'veil', 'data-testid': 'veil', role: 'status', hidden: true });
    document.body.append(this.veil);
  }

  button() {
    return button({ class: 'tool', 'data-testid': 'reset', 'aria-label': say('reset'), title: say('reset'), onclick: () => this.ask() }, icon('again'));
  }

  /** `wished`: the language that is offered for the phones. */
  ask(wished = this.spoken() ?? language) {
    const languages = ['ru', 'en'].map((l) => el('label', {},
      el('input', { type: 'radio', name: 'language', value: l, checked: l === wished }), say(l === 'ru' ? 'russian' : 'english')));
    this.dialog(say('resetTitle'), say('resetText'), [
      [say('resetYes'), 'reset-yes', (form) => api.reset(new FormData(form).get('language'))],
    ], el('fieldset', {}, el('legend', {}, say('resetLanguage')), ...languages));
  }

  /** A question with a way out; `answers`: words, test id, what they do. */
  dialog(title, text, answers, more) {
    const form = el('form', { method: 'dialog' }, el('h2', {}, title), el('p', {}, text), more,
      el('div', { class: 'choice' }, button({ 'data-testid': 'no', onclick: () => dialog.close() }, say('cancel')),
        ...answers.map(([words, id, run]) => button({ class: 'main', 'data-testid': id, onclick: () => { run(form); dialog.close(); } }, words))));
    const dialog = el('dialog', { class: 'question', 'data-testid': 'question' }, form);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  /** Nothing can be done on the phones while everything is put back. */
  stage(stage) {
    this.veil.hidden = stage === 'OPEN';
    if (stage === 'RESETTING') this.veil.replaceChildren(el('span', { class: 'wheel', 'aria-hidden': 'true' }), say('resetting'));
    if (stage === 'BROKEN') this.veil.replaceChildren(el('p', {}, say('broken')), button({ class: 'main', onclick: () => api.reset(this.spoken() ?? language) }, say('againNow')));
  }
}
