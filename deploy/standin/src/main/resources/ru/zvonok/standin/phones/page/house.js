import { el } from './dom.js';
import * as api from './api.js';
import { Clock } from './clock.js';
import { Phone } from './phone/phone.js';
import { Tabs } from './tabs.js';
import { say } from './words.js';

const MOST = 4;
const KEPT = 'phones';

/** The page: up to four phones, who holds them, and the stream that they share. */
export class House {
  /** `onEvent(kind, chat, data)` hears everything, `onShown(state)` is called when the phones show what is. */
  constructor(onEvent, onShown) {
    this.onEvent = onEvent;
    this.onShown = onShown;
    this.place = document.getElementById('phones');
    this.tabs = new Tabs(document.getElementById('tabs'), this);
    this.phones = [];
    this.current = null;
    this.clock = new Clock(document.getElementById('clock'), () => this.tick());
    this.format = {
      time: (seconds) => this.clock.time(seconds * 1000),
      day: (seconds) => this.clock.date(seconds * 1000),
    };
    setInterval(() => this.tick(), 1000);
  }

  async open(state) {
    this.bot = state.bot;
    this.personas = state.personas;
    document.getElementById('brand').textContent = state.bot.name;
    if (state.clock) this.clock.set(state.clock);
    this.lay();
    await this.listen();
  }

  lay() {
    const wanted = this.wanted();
    this.phones = wanted.map((persona) => new Phone(this, persona));
    this.place.replaceChildren(...this.phones.map((phone) => phone.root));
    if (!wanted.length) {
      this.place.append(el('p', { class: 'nobody' }, say('nobody')));
    }
    this.current = null;
    if (this.isSmall() && this.phones.length) this.look(this.phones[0]);
    this.tabs.show();
    this.tick();
  }

  /** On a small screen one phone is seen at a time. */
  isSmall() {
    return matchMedia('(max-width: 700px)').matches;
  }

  /** From the address (?phones=teacher,mother), from the last visit, or the first ones. */
  wanted() {
    const named = new URLSearchParams(location.search).get('phones') ?? localStorage.getItem(KEPT) ?? '';
    const found = named.split(',').map((id) => this.personas.find((p) => p.id === id)).filter(Boolean);
    const others = this.personas.filter((p) => !found.includes(p));
    const fixed = new URLSearchParams(location.search).has('phones') && found.length;
    return fixed ? [...new Set(found)].slice(0, MOST) : [...new Set([...found, ...others])].slice(0, MOST);
  }

  find(id) {
    return this.phones.find((phone) => phone.persona.id === id);
  }

  /** Someone else takes this phone; if they hold another one, the two are swapped. */
  async choose(phone, id) {
    const persona = this.personas.find((p) => p.id === id);
    const other = this.find(id);
    if (!persona || other === phone) return;
    if (other) other.hold(phone.persona);
    phone.hold(persona);
    this.phones.forEach((p) => p.offer());
    localStorage.setItem(KEPT, this.phones.map((p) => p.persona.id).join(','));
    this.look(phone);
    await this.listen();
  }

  /** Gives this persona a phone, if there is none: a new one, or that of somebody who needn't stay. */
  async bring(id, staying) {
    const persona = this.personas.find((p) => p.id === id);
    if (!persona || this.find(id)) return;
    if (this.phones.length < MOST) {
      this.phones.push(new Phone(this, persona));
      this.place.append(this.phones.at(-1).root);
      this.tabs.show();
      await this.listen();
    } else {
      const spare = this.phones.findLast((phone) => !staying.includes(phone.persona.id));
      if (spare) await this.choose(spare, id);
    }
  }

  /** Follows first and loads then, so that nothing falls between the two. */
  async listen() {
    this.stream?.close();
    this.phones.forEach((phone) => { phone.upTo = undefined; phone.waiting = null; });
    const people = this.phones.length ? this.phones.map((p) => p.person) : [0];
    const stream = api.follow(people, (...event) => this.heard(...event), () => this.reload());
    this.stream = stream;
    await stream.ready;
    if (this.stream === stream) await this.reload();
  }

  async reload() {
    await Promise.all(this.phones.map((phone) => phone.load()));
    const state = await api.state();
    if (state.clock) this.clock.set(state.clock);
    await this.onShown(state);
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
    this.onEvent(kind, chat, data);
  }

  async peopleChanged() {
    this.personas = (await api.state()).personas;
    if (this.wanted().some((persona) => !this.find(persona.id))) {
      this.lay();
      await this.listen();
    } else {
      this.phones.forEach((phone) => phone.offer());
    }
  }

  /** The visitor looks at this phone now: what comes there is seen at once. */
  look(phone) {
    const another = this.current !== phone;
    this.current = phone;
    phone.seen();
    if (!another) return;
    this.phones.forEach((p) => p.root.classList.toggle('current', p === phone));
    if (this.isSmall()) phone.chat.toEnd();
    this.tabs.show();
  }

  isLookedAt(phone) {
    return this.current === phone;
  }

  unreadChanged() {
    if (this.bot) this.tabs.show();
  }

  tick() {
    this.clock.tick();
    this.phones.forEach((phone) => { phone.time.textContent = this.clock.time(this.clock.now()); });
  }
}
