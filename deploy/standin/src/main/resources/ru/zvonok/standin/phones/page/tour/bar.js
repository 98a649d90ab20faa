import { button, el, replay } from '../dom.js';
import { icon } from '../icons.js';
import { said, say } from '../words.js';

/** What the tour says: an invitation, a step, or the end. */
export class Bar {
  constructor(root, tour) {
    this.root = root;
    this.tour = tour;
  }

  show() {
    const { at } = this.tour.state;
    this.root.hidden = at === 'left';
    if (at === 'invited') this.invite();
    else if (at === 'over') this.end();
    else if (this.tour.step) this.step(this.tour.step, at);
  }

  fill(mark, title, text, ...buttons) {
    this.root.replaceChildren(mark, el('p', { role: 'status' }, el('b', { 'data-testid': 'tour-title' }, title), ' ', el('span', {}, text)), el('div', { class: 'choice' }, ...buttons));
  }

  invite() {
    this.fill(el('span', { class: 'mark' }, icon('tour')), say('tourInvite'), say('tourInviteText'),
      this.tour.acts.speaksOther() && button({ onclick: () => this.tour.acts.speak() }, say('speakOther')),
      button({ 'data-testid': 'tour-later', onclick: () => this.tour.leave() }, say('tourLater')),
      button({ class: 'main', 'data-testid': 'tour-start', onclick: () => this.tour.begin() }, say('tourStart')));
  }

  step(step, at) {
    const { steps } = this.tour;
    const phone = this.tour.house.find(step.phone);
    const words = step.write && button({ class: 'main', 'data-testid': 'tour-write', title: step.write, onclick: () => this.write(step) }, say('tourWrite'));
    this.words = words;
    this.fill(
      el('span', { class: 'mark', 'aria-label': say('tourStep', at + 1, steps.length) }, `${at + 1}/${steps.length}`),
      said(step.title), said(step.text),
      !phone && button({ class: 'main', onclick: () => this.tour.handOut().then(() => this.tour.show()) }, say('tourShow')), phone && words,
      button({ 'data-testid': 'tour-skip', onclick: () => this.tour.skip() }, say('tourSkip')),
      button({ class: 'icon', 'data-testid': 'tour-leave', 'aria-label': say('tourLeave'), title: say('tourLeave'), onclick: () => this.tour.leave() }, icon('close')));
    this.root.style.setProperty('--done', String(at / steps.length));
  }

  write(step) {
    const phone = this.tour.house.find(step.phone);
    if (!phone) return;
    this.tour.house.look(phone);
    phone.composer.fill(step.write);
    this.tour.point();
  }

  end() {
    this.root.dataset.lit = 'over';
    this.root.style.setProperty('--done', '1');
    this.fill(el('span', { class: 'mark' }, icon('check')), say('tourEnd'), say('tourEndText'),
      button({ 'data-testid': 'tour-again', onclick: () => this.tour.acts.again() }, say('tourAgain')),
      button({ class: 'main', 'data-testid': 'tour-close', onclick: () => this.tour.leave() }, say('close')));
  }

  /** What is lit on a phone or the clock; else the words of the step may be what is wanted next. */
  light(target, words) {
    if (!this.tour.isRunning) return;
    this.words?.classList.toggle('hint', words);
    const lit = words ? this.words : target;
    this.root.dataset.lit = lit ? `${this.tour.state.at}: ${lit.dataset.label ?? lit.dataset.move ?? lit.dataset.testid}` : '';
  }

  /** A step is done: what it was stays to be seen, without its buttons. */
  celebrate(step) {
    this.words = null;
    this.root.dataset.lit = 'done';
    this.root.style.setProperty('--done', String((this.tour.steps.indexOf(step) + 1) / this.tour.steps.length));
    this.fill(el('span', { class: 'mark' }, icon('check')), said(step.title), say('tourDone'));
    replay(this.root, 'celebrated');
  }

  /** The bar points at the phone that it speaks of. */
  place(phone) {
    this.root.classList.toggle('points', Boolean(phone));
    if (!phone) return;
    const area = this.root.getBoundingClientRect();
    const at = phone.getBoundingClientRect();
    this.root.style.setProperty('--at', `${Math.round(at.left + at.width / 2 - area.left)}px`);
  }
}
