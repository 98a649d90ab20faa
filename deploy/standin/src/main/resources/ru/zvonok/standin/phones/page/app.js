import { button, el } from './dom.js';
import { icon } from './icons.js';
import * as api from './api.js';
import { House } from './house.js';
import { languageButton, themeButton } from './look.js';
import { Reset } from './reset.js';
import { Tour } from './tour/tour.js';
import { language, say } from './words.js';

/** Puts the page together: the phones, the tour, the way back to the beginning. */
class App {
  constructor() {
    this.house = new House((...event) => this.heard(...event), (state) => this.stands(state));
    this.reset = new Reset(() => this.house.personas?.[0]?.language);
    this.wantsTour = false;
  }

  async open() {
    document.getElementById('sub').textContent = say('onThisMachine');
    const state = await api.state();
    this.beginning = state.beginning;
    this.reset.stage(state.stage);
    if (state.tour) this.offerTour(state);
    this.tools(state);
    await this.house.open(state);
  }

  tools(state) {
    document.getElementById('tools').replaceChildren(...[
      state.tour && button({ class: 'tool words', 'data-testid': 'tour-button', title: say('tour'), onclick: () => this.again() }, icon('tour'), el('span', {}, say('tour'))),
      state.resettable && this.reset.button(), languageButton(), themeButton()].filter(Boolean));
  }

  offerTour(state) {
    this.tour = new Tour(this.house, { steps: state.tour.steps, beginning: state.beginning }, {
      again: () => this.again(),
      speaksOther: () => state.resettable && this.reset.spoken() !== language,
      speak: () => this.reset.ask(language),
    });
    this.resettable = state.resettable;
  }

  /** The tour from its first step: best on a day on which nothing has happened yet. */
  again() {
    if (!this.tour.state.begun || !this.resettable) {
      this.tour.begin();
      return;
    }
    this.reset.dialog(say('tourAgainTitle'), say('tourAgainText'), [
      [say('tourAgainHere'), 'tour-here', () => this.tour.begin()],
      [say('tourAgainReset'), 'tour-reset', () => { this.wantsTour = true; api.reset(this.house.personas[0]?.language ?? language); }],
    ]);
  }

  async heard(kind, chat, data) {
    if (kind === 'stage') await this.staged(data.stage);
    else this.tour?.heard(kind, chat, data);
  }

  /** Everything is put back to its beginning, or has been. */
  async staged(stage) {
    this.reset.stage(stage);
    if (stage === 'OPEN') await this.begun(await api.state());
  }

  /** The phones show what is: an event may have been missed while no stream was open. */
  async stands(state) {
    this.reset.stage(state.stage);
    this.tour?.shown();
    await this.begun(state);
  }

  async begun(state) {
    if (state.stage !== 'OPEN' || state.beginning === this.beginning) return;
    this.beginning = state.beginning;
    this.house.personas = state.personas;
    await this.house.reload();
    this.house.phones.forEach((phone) => phone.seen());
    if (state.tour && !this.tour) this.offerTour(state);
    this.tour?.anew(state.beginning, this.wantsTour);
    this.wantsTour = false;
    this.tools(state);
    this.house.phones.forEach((phone) => phone.notices.tell(say('resetDone')));
  }
}

const app = new App();
app.open().catch((problem) => {
  document.getElementById('phones').replaceChildren(el('p', { class: 'nobody' }, say('dead')));
  throw problem;
});
