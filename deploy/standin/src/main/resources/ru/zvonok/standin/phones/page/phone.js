import { el, icon, replay } from './dom.js';
import * as api from './api.js';
import { bubble } from './message.js';
import { safe, startPayload } from './text.js';

const TAP_PATIENCE = 12_000;
const QUIET = 3_000;

/** One phone: whose it is can be changed; the chat is always the one with the bot. */
export class Phone {
  constructor(house, persona) {
    this.house = house;
    this.busy = new Map();
    this.unread = 0;
    this.lastAct = 0;
    this.build();
    this.hold(persona);
  }

  build() {
    this.picker = el('select', { 'aria-label': 'Кто это', 'data-testid': 'picker', onchange: () => this.house.choose(this, this.picker.value) });
    this.badge = el('span', { class: 'badge', 'data-testid': 'badge', hidden: true }, '0');
    this.face = el('span', { class: 'face' });
    this.who = el('span', { class: 'name' });
    this.what = el('span', { class: 'sub' });
    this.status = el('small', { 'data-testid': 'status' }, 'бот');
    this.pin = el('button', { type: 'button', class: 'pin', hidden: true, onclick: () => this.toPinned() });
    this.list = el('div', { class: 'list', 'data-testid': 'chat', role: 'log', 'aria-label': 'Сообщения' });
    this.down = el('button', { type: 'button', class: 'down', hidden: true, 'aria-label': 'К последнему сообщению', onclick: () => this.toEnd(true) }, '⌄');
    this.banner = el('button', { type: 'button', class: 'banner', 'data-testid': 'notification', onclick: () => { this.seen(); this.toEnd(true); } });
    this.toast = el('div', { class: 'toast', 'data-testid': 'toast', role: 'status' });
    this.alert = el('dialog', { class: 'alert', 'data-testid': 'alert' });
    this.popup = el('div', { class: 'popup', hidden: true });
    this.commands = el('div', { class: 'commands', 'data-testid': 'commands', hidden: true });
    this.replyKeys = el('div', { class: 'reply-keys', 'data-testid': 'reply-keyboard', hidden: true });
    this.input = el('textarea', { rows: 1, placeholder: 'Сообщение', 'data-testid': 'input', 'aria-label': 'Сообщение',
      oninput: () => this.grow(), onkeydown: (e) => { if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); this.submit(); } } });
    this.fileInput = el('input', { type: 'file', hidden: true, 'data-testid': 'file', onchange: () => this.sendFile() });
    this.menuButton = el('button', { type: 'button', class: 'menu', 'data-testid': 'menu', onclick: () => this.toggleCommands() }, el('i', {}), 'Меню');
    this.keysButton = el('button', { type: 'button', class: 'icon', hidden: true, 'aria-label': 'Клавиатура бота', onclick: () => { this.replyKeys.hidden = !this.replyKeys.hidden; this.toEnd(true); } }, icon('keys'));
    this.composer = el('form', { class: 'composer', onsubmit: (e) => { e.preventDefault(); this.submit(); } },
      this.menuButton,
      el('button', { type: 'button', class: 'icon', 'aria-label': 'Приложить файл', onclick: () => this.fileInput.click() }, icon('clip')),
      this.fileInput, this.input, this.keysButton,
      el('button', { type: 'submit', class: 'icon send', 'aria-label': 'Отправить', 'data-testid': 'send' }, icon('send')));
    this.big = el('button', { type: 'button', class: 'big', 'data-testid': 'start', hidden: true });
    this.time = el('span', { class: 'now' });
    const bot = this.house.bot;
    this.screen = el('div', { class: 'screen', 'data-testid': 'phone' },
      el('div', { class: 'statusbar', 'aria-hidden': 'true' }, this.time, el('span', { class: 'island' }), el('span', { class: 'battery' })),
      el('div', { class: 'head' },
        el('img', { src: 'icon.svg', alt: '', width: 38, height: 38 }),
        el('div', { class: 'title' }, el('b', {}, bot.name), this.status),
        el('button', { type: 'button', class: 'icon', 'aria-label': 'Ещё', onclick: (e) => this.more(e) }, icon('more'))),
      this.pin,
      el('div', { class: 'wall' }, this.list, this.down, this.toast, this.commands),
      this.composer, this.big, this.replyKeys, this.banner, this.popup, this.alert);
    this.label = el('label', { class: 'holder' }, this.face, el('span', { class: 'names' }, this.who, this.what), this.badge, el('span', { class: 'chevron', 'aria-hidden': 'true' }, '⌄'), this.picker);
    this.root = el('section', { class: 'phone' }, this.label, el('div', { class: 'frame' }, this.screen));
    this.toast.addEventListener('animationend', () => this.toast.classList.remove('shown'));
    this.root.addEventListener('pointerdown', (e) => this.touched(e));
    this.root.addEventListener('focusin', () => this.seen());
    this.list.addEventListener('scroll', () => { this.down.hidden = this.atEnd(); });
    // While the end is in view it stays in view, whatever grows: a picture, the keyboard.
    const stay = () => { if (this.stuck) this.toEnd(); };
    new ResizeObserver(stay).observe(this.list);
    this.list.addEventListener('load', stay, true);
    this.list.addEventListener('scroll', () => { this.stuck = this.atEnd(); });
    this.stuck = true;
  }

  hold(persona) {
    this.persona = persona;
    this.person = persona.user;
    this.upTo = undefined;
    this.waiting = null;
    this.messages = new Map();
    this.list.replaceChildren();
    this.who.textContent = persona.title;
    this.what.textContent = persona.subtitle;
    this.face.textContent = persona.title.slice(0, 1);
    this.face.style.setProperty('--hue', String((persona.user * 67 + 190) % 360));
    this.screen.dataset.person = persona.user;
    this.screen.dataset.persona = persona.id;
    this.root.dataset.persona = persona.id;
    this.setUnread(0);
    this.offer();
  }

  offer() {
    this.picker.replaceChildren(...this.house.personas.map((p) =>
      el('option', { value: p.id, selected: p.id === this.persona.id }, `${p.title} — ${p.subtitle}`)));
  }

  async load() {
    const person = this.person;
    const meanwhile = [];
    this.waiting = meanwhile;
    const chat = await api.phone(person);
    // Someone else holds the phone by now, or a later load has begun.
    if (this.waiting !== meanwhile) return;
    this.waiting = null;
    this.upTo = chat.upTo;
    this.begun = chat.begun;
    this.blocked = chat.blocked;
    this.messages = new Map(chat.messages.map((m) => [m.message_id, m]));
    this.list.replaceChildren();
    for (const message of chat.messages) this.place(message);
    this.setKeyboard(chat.keyboard);
    this.setCommands(chat.commands);
    this.setPinned(chat.pinned);
    this.bottom();
    this.toEnd();
    for (const event of meanwhile) this.on(...event);
  }

  // What the stream tells.

  on(kind, data, number) {
    if (this.waiting) {
      this.waiting.push([kind, data, number]);
      return;
    }
    if (this.upTo === undefined || number <= this.upTo) return;
    switch (kind) {
      case 'message': this.arrived(data); break;
      case 'deleted': this.gone(data.message_id); break;
      case 'typing': this.typing(data.action); break;
      case 'answer': this.answered(data); break;
      case 'keyboard': this.setKeyboard(data); break;
      case 'pinned': this.setPinned(data.message_id); break;
      case 'commands': api.phone(this.person).then((chat) => this.setCommands(chat.commands)); break;
      default:
    }
  }

  arrived(message) {
    const old = this.messages.has(message.message_id);
    const mine = this.isMine(message);
    this.messages.set(message.message_id, message);
    const stay = this.atEnd() || mine;
    const node = this.place(message);
    if (!old) node.classList.add('fresh');
    else if (!mine) replay(node, 'changed');
    if (stay) this.toEnd(!old);
    this.begun = true;
    this.bottom();
    if (mine) return;
    this.typing(null);
    if (!old && Date.now() - this.lastAct > QUIET) this.notify(message);
  }

  gone(number) {
    this.messages.delete(number);
    const node = this.find(number);
    if (!node) return;
    node.classList.add('leaving');
    const drop = () => { node.remove(); this.tidyDays(); };
    setTimeout(drop, 180);
  }

  typing(action) {
    clearTimeout(this.typingEnd);
    const words = { upload_document: 'отправляет файл', upload_photo: 'отправляет фото' }[action] ?? 'печатает';
    this.status.replaceChildren(...(action ? [words, el('span', { class: 'dots' }, el('i'), el('i'), el('i'))] : [this.blocked ? 'заблокирован' : 'бот']));
    this.status.classList.toggle('live', Boolean(action));
    if (action) this.typingEnd = setTimeout(() => this.typing(null), 5000);
  }

  answered({ query, text, alert, url }) {
    this.busy.get(query)?.();
    this.busy.set(query, null);
    if (url) this.link(url);
    if (!text) return;
    if (alert) {
      this.alert.replaceChildren(el('p', {}, text), el('button', { type: 'button', onclick: () => this.alert.close() }, 'Хорошо'));
      if (!this.alert.open) this.alert.show();
    } else {
      this.toast.textContent = text;
      replay(this.toast, 'shown');
    }
  }

  notify(message) {
    this.setUnread(this.unread + 1);
    replay(this.badge, 'ring');
    const words = message.text ?? message.caption ?? message.document?.file_name ?? 'Снимок';
    this.banner.replaceChildren(el('img', { src: 'icon.svg', alt: '', width: 34, height: 34 }),
      el('span', {}, el('b', {}, this.house.bot.name), el('span', {}, words)), el('time', {}, 'сейчас'));
    replay(this.banner, 'shown');
    replay(this.root, 'lit');
  }

  setUnread(count) {
    this.unread = count;
    this.badge.textContent = String(count);
    this.badge.hidden = count === 0;
    this.house.unreadChanged();
  }

  // What the person does.

  acted() {
    this.lastAct = Date.now();
    this.seen();
  }

  seen() {
    if (this.unread) this.setUnread(0);
    this.banner.classList.remove('shown');
  }

  touched(event) {
    this.seen();
    if (!this.popup.hidden && !this.popup.contains(event.target)) this.popup.hidden = true;
    if (!this.commands.hidden && !this.commands.contains(event.target) && !this.menuButton.contains(event.target)) this.commands.hidden = true;
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = '';
    this.grow();
    this.say(text);
  }

  say(text) {
    this.acted();
    this.commands.hidden = true;
    return this.attempt(api.say(this.person, text));
  }

  async tap(message, data, button) {
    this.acted();
    button.classList.add('busy');
    const done = () => button.classList.remove('busy');
    try {
      const { query } = await api.tap(this.person, message.message_id, data);
      // The answer may have come before the tap's own number did.
      if (this.busy.has(query)) done();
      else this.busy.set(query, done);
      setTimeout(() => { this.busy.delete(query); done(); }, TAP_PATIENCE);
    } catch {
      done();
      this.failed();
    }
  }

  link(url) {
    const payload = startPayload(url, this.house.bot.username);
    if (payload !== null) this.say(payload ? `/start ${payload}` : '/start');
    else window.open(safe(url), '_blank', 'noreferrer,noopener');
  }

  async copy(text) {
    await navigator.clipboard?.writeText(text ?? '');
    this.toast.textContent = 'Скопировано';
    replay(this.toast, 'shown');
  }

  async sendFile() {
    const [file] = this.fileInput.files;
    this.fileInput.value = '';
    if (!file) return;
    this.acted();
    await this.attempt(api.sendFile(this.person, file));
  }

  async setBlocked(blocked) {
    this.acted();
    await this.attempt(api.block(this.person, blocked));
    this.blocked = blocked;
    this.typing(null);
    this.bottom();
  }

  async attempt(promise) {
    try {
      return await promise;
    } catch {
      return this.failed();
    }
  }

  failed() {
    this.toast.textContent = 'Нет связи с пробным Телеграмом';
    replay(this.toast, 'shown');
  }

  // How it looks.

  isMine(message) {
    return message.from?.id === this.person;
  }

  find(number) {
    return this.list.querySelector(`[data-message="${number}"]`);
  }

  place(message) {
    const self = this;
    const node = bubble(message, this.isMine(message), {
      person: this.person, format: this.house.format, username: this.house.bot.username,
      tap: (m, data, button) => self.tap(m, data, button),
      link: (url) => self.link(url),
      command: (text) => self.say(text.replace(/@.*$/, '')),
      copy: (text) => self.copy(text),
      menu: (event, m) => self.messageMenu(event, m),
    });
    node.dataset.day = this.house.format.day(message.date);
    const old = this.find(message.message_id);
    if (old) old.replaceWith(node);
    else this.list.append(node);
    this.tidyDays();
    return node;
  }

  tidyDays() {
    let day = null;
    for (const node of [...this.list.children]) {
      if (node.classList.contains('day')) {
        const next = node.nextElementSibling;
        if (!next || next.classList.contains('day') || next.dataset.day !== node.textContent || node.textContent === day) node.remove();
        else day = node.textContent;
      } else if (node.dataset.day !== day) {
        day = node.dataset.day;
        node.before(el('div', { class: 'day' }, day));
      }
    }
  }

  setKeyboard(keyboard) {
    const rows = keyboard?.keyboard ?? [];
    this.replyKeys.replaceChildren(...rows.map((row) => el('div', { class: 'row' }, ...row.map((key) => {
      const label = typeof key === 'string' ? key : key.text;
      return el('button', { type: 'button', 'data-testid': 'reply-button', 'data-label': label, onclick: () => {
        if (keyboard.one_time_keyboard) this.replyKeys.hidden = true;
        this.say(label);
      } }, label);
    }))));
    this.replyKeys.hidden = rows.length === 0;
    this.keysButton.hidden = rows.length === 0;
    this.input.placeholder = keyboard?.input_field_placeholder ?? 'Сообщение';
    if (this.stuck) this.toEnd();
  }

  setCommands(commands) {
    this.menuButton.hidden = commands.length === 0;
    this.commands.replaceChildren(...commands.map((c) =>
      el('button', { type: 'button', 'data-testid': 'command', 'data-label': c.command, onclick: () => this.say(`/${c.command}`) },
        el('span', {}, c.description), el('code', {}, `/${c.command}`))));
  }

  toggleCommands() {
    this.commands.hidden = !this.commands.hidden;
  }

  setPinned(number) {
    const message = this.messages.get(number);
    this.pinned = message ? number : null;
    this.pin.hidden = !message;
    if (message) this.pin.replaceChildren(icon('pin'), el('span', {}, el('b', {}, 'Закреплено'), message.text ?? message.caption ?? 'файл'));
  }

  toPinned() {
    const node = this.find(this.pinned);
    node?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    if (node) replay(node, 'changed');
  }

  /** What stands at the bottom: the input line, or one big button. */
  bottom() {
    const start = !this.begun;
    this.big.hidden = !start && !this.blocked;
    this.composer.hidden = start || this.blocked;
    this.big.textContent = start ? 'Запустить' : 'Разблокировать';
    this.big.onclick = () => (start ? this.say('/start') : this.setBlocked(false).then(() => this.say('/start')));
    this.list.classList.toggle('empty', start && this.messages.size === 0);
  }

  more(event) {
    this.openPopup(event, [
      [this.blocked ? 'Разблокировать бота' : 'Заблокировать бота', () => this.setBlocked(!this.blocked)],
      ['Начать заново: /start', () => this.say('/start')],
    ]);
  }

  messageMenu(event, message) {
    event.preventDefault();
    this.openPopup(event, [
      ['Скопировать', () => this.copy(message.text ?? message.caption ?? '')],
      ['Удалить', () => this.attempt(api.remove(this.person, message.message_id))],
    ]);
  }

  openPopup(event, items) {
    this.popup.replaceChildren(...items.map(([label, run]) =>
      el('button', { type: 'button', onclick: () => { this.popup.hidden = true; run(); } }, label)));
    this.popup.hidden = false;
    const area = this.screen.getBoundingClientRect();
    const x = Math.min(event.clientX - area.left, area.width - this.popup.offsetWidth - 8);
    const y = Math.min(event.clientY - area.top, area.height - this.popup.offsetHeight - 8);
    this.popup.style.left = `${Math.max(8, x)}px`;
    this.popup.style.top = `${Math.max(8, y)}px`;
  }

  grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight, 120)}px`;
  }

  atEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60;
  }

  toEnd(smooth = false) {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
    this.stuck = true;
    this.down.hidden = true;
  }
}
