import { button, el, replay } from './dom.js';
import { moveClock } from './api.js';
import { locale, say } from './words.js';

const MOVES = [['10', 'tenMinutes', { minutes: 10 }], ['60', 'anHour', { minutes: 60 }], ['evening', 'toEvening', { moment: 'evening' }], ['schoolDay', 'toSchoolDay', { moment: 'schoolDay' }]];

/** The school's clock: ticks between the moments at which the server told the time. */
export class Clock {
  /** `onSet`: called when the server has told another time. */
  constructor(root, onSet) {
    this.root = root;
    this.onSet = onSet;
    this.zone = undefined;
  }

  now() {
    return this.told ? this.told.now + (performance.now() - this.told.at) : Date.now();
  }

  set({ now, zone }) {
    this.told = { now, at: performance.now() };
    this.zone = zone;
    if (!this.day) this.build();
    this.root.hidden = false;
    this.onSet();
  }

  build() {
    this.root.setAttribute('aria-label', say('clock'));
    this.day = el('span', { class: 'date' });
    this.hour = el('b', { 'data-testid': 'clock-time' });
    this.to = el('input', { type: 'datetime-local', 'aria-label': say('dayAndHour'), 'data-testid': 'clock-to' });
    const free = el('details', { class: 'free' }, el('summary', {}, say('otherTime')),
      el('form', { onsubmit: (e) => { e.preventDefault(); free.open = false; if (this.to.value) this.move({ to: this.to.value }); } }, this.to, el('button', { type: 'submit' }, say('set'))));
    free.addEventListener('toggle', () => { if (free.open) this.to.value = this.local(); });
    free.addEventListener('keydown', (e) => { if (e.key === 'Escape') free.open = false; });
    document.addEventListener('pointerdown', (e) => { if (!free.contains(e.target)) free.open = false; });
    this.root.append(
      el('div', { class: 'face-of-clock' }, this.hour, this.day),
      el('div', { class: 'moves' }, ...MOVES.map(([move, key, how]) =>
        button({ 'data-testid': 'clock-button', 'data-move': move, onclick: () => this.move(how) }, say(key))), free));
  }

  async move(how) {
    this.set(await moveClock(how));
    replay(this.root, 'moved');
  }

  format(options, as = locale) {
    return new Intl.DateTimeFormat(as, { ...options, timeZone: this.zone });
  }

  local() {
    const parts = Object.fromEntries(this.format({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-CA')
      .formatToParts(this.now()).map((p) => [p.type, p.value]));
    return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
  }

  tick() {
    if (!this.day) return;
    this.hour.textContent = this.time(this.now());
    this.day.textContent = this.format({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(this.now());
  }

  time(millis) {
    return this.format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(millis);
  }

  date(millis) {
    return this.format({ day: 'numeric', month: 'long' }).format(millis);
  }
}
