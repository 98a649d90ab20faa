import { el } from './dom.js';
import { moveClock } from './api.js';

/** The school's clock: ticks between the moments at which the server told the time. */
export class Clock {
  /** `onSet`: called when the server has told another time. */
  constructor(root, onSet) {
    this.root = root;
    this.onSet = onSet;
    this.zone = undefined;
    this.shownNow = null;
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
    this.day = el('span', { class: 'date' });
    this.hour = el('b', { 'data-testid': 'clock-time' });
    this.to = el('input', { type: 'datetime-local', 'aria-label': 'День и час', 'data-testid': 'clock-to' });
    const free = el('details', { class: 'free' }, el('summary', {}, 'Другое время'),
      el('form', { onsubmit: (e) => { e.preventDefault(); free.open = false; if (this.to.value) this.move({ to: this.to.value }); } }, this.to, el('button', { type: 'submit' }, 'Перевести')));
    free.addEventListener('toggle', () => { if (free.open) this.to.value = this.local(); });
    document.addEventListener('pointerdown', (e) => { if (!free.contains(e.target)) free.open = false; });
    const button = (label, how) => el('button', { type: 'button', 'data-testid': 'clock-button', 'data-label': label, onclick: () => this.move(how) }, label);
    this.root.append(
      el('div', { class: 'face-of-clock' }, this.hour, this.day),
      el('div', { class: 'moves' }, button('+10 минут', { minutes: 10 }), button('+1 час', { minutes: 60 }), button('до вечера', { moment: 'evening' }), button('следующий учебный день', { moment: 'schoolDay' }), free));
  }

  async move(how) {
    this.set(await moveClock(how));
    this.root.classList.remove('moved');
    void this.root.offsetWidth;
    this.root.classList.add('moved');
  }

  local() {
    const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone: this.zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .formatToParts(this.now()).map((p) => [p.type, p.value]));
    return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
  }

  tick() {
    if (!this.day) return;
    this.hour.textContent = this.time(this.now());
    this.day.textContent = new Intl.DateTimeFormat('ru', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: this.zone }).format(this.now());
  }

  time(millis) {
    return new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: this.zone }).format(millis);
  }

  date(millis) {
    return new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: this.zone }).format(millis);
  }
}
