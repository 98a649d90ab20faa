import { Bar } from './bar.js';
import { Pointer } from './pointer.js';

const KEPT = 'tour';
const REST = 2200;

/**
 * Leads the visitor through the host's steps. A step is done when the bot says what the host waits for, so it doesn't
 * matter by which buttons one gets there, nor who does it. How far one has come is kept in this browser tab.
 */
export class Tour {
  /** `acts`: `again()`, the visitor wants to go round once more, and `speak()`, to be asked for the other language. */
  constructor(house, { steps, beginning }, acts) {
    this.house = house;
    this.steps = steps;
    this.beginning = beginning;
    this.acts = acts;
    this.bar = new Bar(document.getElementById('tour'), this);
    this.pointer = new Pointer(house, (...light) => this.bar.light(...light));
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    this.state = kept?.beginning === beginning ? kept : { at: kept?.at === 'left' ? 'left' : 'invited', since: 0 };
    this.show();
  }

  get step() {
    return this.steps[this.state.at];
  }

  get isRunning() {
    return this.step !== undefined;
  }

  /** `at`: a step's number, or `invited`, `left`, `over`. */
  go(at) {
    const begun = typeof at === 'number' || (this.state.begun && this.state.beginning === this.beginning);
    this.state = { beginning: this.beginning, at, begun, since: Math.floor(this.house.clock.now() / 1000) };
    sessionStorage.setItem(KEPT, JSON.stringify(this.state));
    this.show();
  }

  async begin() {
    this.wake();
    await this.handOut();
    this.go(0);
    this.look();
  }

  skip() {
    this.go(this.state.at + 1 < this.steps.length ? this.state.at + 1 : 'over');
    this.look();
  }

  leave() {
    this.wake();
    this.go('left');
  }

  wake() {
    clearTimeout(this.resting);
    this.resting = null;
  }

  /** Everything has begun anew, for whatever reason: so does a tour that was under way. */
  anew(beginning, wanted) {
    this.beginning = beginning;
    if (wanted || this.isRunning || this.state.at === 'over') this.begin();
    else this.go(this.state.at);
  }

  /** Everyone whom the tour speaks of gets a phone on the page. */
  async handOut() {
    const cast = [...new Set(this.steps.map((step) => step.phone))];
    for (const id of cast) await this.house.bring(id, cast);
  }

  /** Where only one phone is seen, it is the step's. */
  look() {
    const phone = this.step && this.house.find(this.step.phone);
    if (phone && this.house.isSmall()) this.house.look(phone);
  }

  // What happens.

  heard(kind, chat, data) {
    if (!this.isRunning) return;
    const phone = this.house.find(this.step.done.phone);
    if (kind === 'message' && phone && chat === phone.person && this.isDone(data)) this.done();
    else this.point();
  }

  /** The phones were read anew: the step may have been done meanwhile. */
  shown() {
    if (!this.isRunning) return;
    const phone = this.house.find(this.step.done.phone);
    const later = [...phone?.chat.messages.values() ?? []].filter((m) => (m.edit_date ?? m.date) > this.state.since);
    if (later.some((message) => this.isDone(message))) this.done();
    else this.show();
  }

  isDone(message) {
    const words = message.text ?? message.caption ?? '';
    const { says, unless } = this.step.done;
    return Boolean(message.from?.is_bot) && new RegExp(says, 'u').test(words) && !(unless && new RegExp(unless, 'u').test(words));
  }

  /** What was done is seen for a while; whoever is quicker isn't held up. */
  done() {
    const { step } = this;
    this.wake();
    this.resting = setTimeout(() => { this.wake(); this.show(); this.look(); }, REST);
    this.go(this.state.at + 1 < this.steps.length ? this.state.at + 1 : 'over');
    this.pointer.rest();
    this.bar.celebrate(step);
  }

  show() {
    if (this.resting) return;
    this.bar.show();
    this.point();
  }

  point() {
    if (this.resting) return;
    this.pointer.point(this.step);
    this.bar.place(this.step && this.house.find(this.step.phone)?.root);
  }
}
