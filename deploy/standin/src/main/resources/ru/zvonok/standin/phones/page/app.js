import { el } from './dom.js';
import * as api from './api.js';
import { Clock } from './clock.js';
import { Phone } from './phone.js';

const MOST = 4;
const KEPT = 'phones';

/** The page: up to four phones, who holds them, and the stream that they share. */
class House {
  constructor() {
    this.place = document.getElementById('phones');
    this.tabs = document.getElementById('tabs');
    this.phones = [];
    this.clock = new Clock(document.getElementById('clock'), () => this.tick());
    this.format = {
      time: (seconds) => this.clock.time(seconds * 1000),
      day: (seconds) => this.clock.date(seconds * 1000),
    };
    setInterval(() => this.tick(), 1000);
  }

  async open() {
    const state = await api.state();
    this.bot = state.bot;
    this.personas = state.personas;
    document.getElementById('brand').textContent = state.bot.name;
    document.title = `${state.bot.name} — телефоны`;
    if (state.clock) this.clock.set(state.clock);
    this.lay();
    await this.listen();
  }

  lay() {
    const wanted = this.wanted();
    this.phones = wanted.map((persona) => new Phone(this, persona));
    this.place.replaceChildren(...this.phones.map((phone) => phone.root));
    if (!wanted.length) {
      this.place.append(el('p', { class: 'nobody' }, 'Пока никого нет: люди появятся, когда школа откроется.'));
    }
    this.show(this.phones[0]);
    this.tick();
  }

  /** From the address (?phones=teacher,mother), from the last visit, or the first ones. */
  wanted() {
    const named = new URLSearchParams(location.search).get('phones') ?? localStorage.getItem(KEPT) ?? '';
    const found = named.split(',').map((id) => this.personas.find((p) => p.id === id)).filter(Boolean);
    const others = this.personas.filter((p) => !found.includes(p));
    const fixed = new URLSearchParams(location.search).has('phones') && found.length;
    return fixed ? [...new Set(found)].slice(0, MOST) : [...new Set([...found, ...others])].slice(0, MOST);
  }

  /** Someone else takes this phone; if they hold another one, the two are swapped. */
  async choose(phone, id) {
    const persona = this.personas.find((p) => p.id === id);
    const other = this.phones.find((p) => p !== phone && p.persona.id === id);
    if (other) other.hold(phone.persona);
    phone.hold(persona);
    this.phones.forEach((p) => p.offer());
    localStorage.setItem(KEPT, this.phones.map((p) => p.persona.id).join(','));
    this.show(phone);
    await this.listen();
  }

  /** Follows first and loads then, so that nothing falls between the two. */
  async listen() {
    this.stream?.close();
    if (!this.phones.length) {
      this.stream = api.follow([0], (kind) => this.heard(kind, 0, {}, 0), () => {});
      return;
    }
    this.phones.forEach((phone) => { phone.upTo = undefined; phone.waiting = null; });
    const stream = api.follow(this.phones.map((p) => p.person), (...event) => this.heard(...event), () => this.reload());
    this.stream = stream;
    await stream.ready;
    await this.reload();
  }

  async reload() {
    await Promise.all(this.phones.map((phone) => phone.load()));
    if (this.clock.told) this.clock.set(await api.clock());
  }

  async heard(kind, chat, data, number) {
    if (kind === 'personas') {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.peopleChanged(), 200);
    } else if (kind === 'clock') {
      const state = await api.state();
      if (state.clock) this.clock.set(state.clock);
    } else {
      for (const phone of this.phones) if (chat === 0 || phone.person === chat) phone.on(kind, data, number);
    }
  }

  async peopleChanged() {
    this.personas = (await api.state()).personas;
    if (this.phones.length < Math.min(MOST, this.personas.length)) {
      this.lay();
      await this.listen();
    } else {
      this.phones.forEach((phone) => phone.offer());
    }
  }

  /** On a small screen one phone is seen at a time. */
  show(phone) {
    this.current = phone;
    this.phones.forEach((p) => p.root.classList.toggle('current', p === phone));
    phone?.seen();
    phone?.toEnd();
    this.unreadChanged();
  }

  unreadChanged() {
    this.tabs.replaceChildren(...this.phones.map((phone) =>
      el('button', { type: 'button', class: phone === this.current ? 'on' : '', 'data-testid': 'tab', onclick: () => this.show(phone) },
        phone.persona.title, phone.unread > 0 && el('i', { class: 'badge' }, String(phone.unread)))));
  }

  tick() {
    this.clock.tick();
    this.phones.forEach((phone) => { phone.time.textContent = this.clock.time(this.clock.now()); });
  }
}

new House().open().catch((problem) => {
  document.getElementById('phones').replaceChildren(el('p', { class: 'nobody' }, 'Пробный Телеграм не отвечает. Обновите страницу.'));
  throw problem;
});
