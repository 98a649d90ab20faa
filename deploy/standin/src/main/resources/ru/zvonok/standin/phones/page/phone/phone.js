import { button, el, replay } from '../dom.js';
import { icon } from '../icons.js';
import * as api from '../api.js';
import { said, say } from '../words.js';
import { Attaching } from './attach.js';
import { Chat } from './chat.js';
import { Composer } from './composer.js';
import { Hand } from './hand.js';
import { Holder } from './holder.js';
import { CommandList } from './menu.js';
import { Notices } from './notices.js';
import { Popup } from './popup.js';
import { ReplyKeys } from './replykeys.js';

/** One phone: whose it is can be changed; the chat is always the one with the bot. */
export class Phone {
  constructor(house, persona) {
    this.house = house;
    this.unread = 0;
    /** Something was written, and the bot hasn't said anything since. */
    this.waits = false;
    this.hand = new Hand(this);
    this.build();
    this.hold(persona);
  }

  build() {
    const { hand } = this;
    this.notices = new Notices(() => this.opened());
    this.chat = new Chat(this.acts());
    this.commands = new CommandList((command) => hand.say(command));
    this.replyKeys = new ReplyKeys((label) => hand.say(label), () => { if (this.chat.stuck) this.chat.toEnd(); });
    this.attaching = new Attaching((...files) => hand.sendFiles(...files), (words) => this.notices.tell(words));
    this.holder = new Holder((id) => this.house.choose(this, id));
    this.composer = new Composer(this, (text) => hand.say(text));
    this.big = button({ class: 'big', 'data-testid': 'start', hidden: true });
    this.status = el('small', { 'data-testid': 'status' }, say('bot'));
    this.pin = button({ class: 'pin', hidden: true, onclick: () => this.chat.toMessage(this.pinned) });
    this.time = el('span', { class: 'now' });
    this.screen = el('div', { class: 'screen', 'data-testid': 'phone', 'data-drop': say('drop') });
    this.popup = new Popup(this.screen);
    this.screen.append(
      el('div', { class: 'statusbar', 'aria-hidden': 'true' }, this.time, el('span', { class: 'island' }), el('span', { class: 'battery' })),
      el('div', { class: 'head' },
        el('img', { src: 'icon.svg', alt: '', width: 38, height: 38 }),
        el('div', { class: 'title' }, el('b', {}, this.house.bot.name), this.status),
        button({ class: 'icon', 'data-testid': 'more', 'aria-label': say('more'), 'aria-haspopup': 'menu', onclick: (e) => this.more(e) }, icon('more'))),
      this.pin,
      el('div', { class: 'wall' }, this.chat.list, this.chat.down, this.notices.toast, this.commands.node),
      this.attaching.node, this.composer.node, this.big, this.replyKeys.node, this.notices.banner, this.popup.node, this.notices.alert);
    this.attaching.acceptFrom(this.screen);
    this.root = el('section', { class: 'phone' }, this.holder.node, el('div', { class: 'frame' }, this.screen));
    this.root.addEventListener('pointerdown', (e) => this.touched(e.target));
    this.root.addEventListener('focusin', () => this.house.look(this));
  }

  /** What can be done with a message on this phone. */
  acts() {
    const { hand, house } = this;
    const phone = this;
    return {
      get person() { return phone.person; },
      get username() { return house.bot.username; },
      format: house.format,
      tap: (message, data, key) => hand.tap(message, data, key),
      link: (url) => hand.link(url),
      command: (text) => hand.say(text.replace(/@.*$/, '')),
      copy: (text) => hand.copy(text),
      menu: (event, number) => this.messageMenu(event, number),
    };
  }

  hold(persona) {
    this.persona = persona;
    this.person = persona.user;
    this.upTo = undefined;
    this.waiting = null;
    this.chat.show([], () => false);
    this.holder.show(persona);
    this.root.style.setProperty('--hue', String((persona.user * 67 + 190) % 360));
    this.root.setAttribute('aria-label', say('phoneOf', said(persona.title)));
    this.screen.dataset.person = persona.user;
    this.root.dataset.persona = persona.id;
    this.setUnread(0);
    this.offer();
  }

  offer() {
    this.holder.offer(this.house.personas, this.persona);
  }

  async load() {
    const { person } = this;
    const meanwhile = [];
    this.waiting = meanwhile;
    const chat = await api.phone(person);
    // Someone else holds the phone by now, or a later load has begun.
    if (this.waiting !== meanwhile) return;
    this.waiting = null;
    this.upTo = chat.upTo;
    this.begun = chat.begun;
    this.blocked = chat.blocked;
    this.chat.show(chat.messages, (message) => message.from?.id === person);
    this.replyKeys.set(chat.keyboard);
    this.commands.set(chat.commands);
    this.setPinned(chat.pinned);
    this.typing(null);
    this.bottom();
    meanwhile.forEach((event) => this.on(...event));
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
      case 'deleted': this.chat.remove(data.message_id); break;
      case 'typing': this.typing(data.action); break;
      case 'answer': this.hand.answered(data); break;
      case 'keyboard': this.replyKeys.set(data); this.composer.hint(data.input_field_placeholder); break;
      case 'pinned': this.setPinned(data.message_id); break;
      case 'commands': api.phone(this.person).then((chat) => this.commands.set(chat.commands)); break;
      default:
    }
  }

  arrived(message) {
    const isNew = this.chat.put(message);
    this.begun = true;
    this.bottom();
    if (message.from?.id === this.person) return;
    this.waits = false;
    this.typing(null);
    if (isNew && !this.house.isLookedAt(this)) this.notify(message);
  }

  typing(action) {
    clearTimeout(this.typingEnd);
    const words = say({ upload_document: 'sendsFile', upload_photo: 'sendsPhoto' }[action] ?? 'typing');
    this.status.replaceChildren(...(action ? [words, el('span', { class: 'dots' }, el('i'), el('i'), el('i'))] : [say(this.blocked ? 'blocked' : 'bot')]));
    this.status.classList.toggle('live', Boolean(action));
    if (action) this.typingEnd = setTimeout(() => this.typing(null), 5000);
  }

  notify(message) {
    this.setUnread(this.unread + 1);
    this.notices.notify(this.house.bot.name, message.text ?? message.caption ?? message.document?.file_name ?? say('photo'));
    replay(this.root, 'lit');
  }

  setUnread(count) {
    this.unread = count;
    this.holder.count(count);
    this.root.classList.toggle('unread', count > 0);
    this.house.unreadChanged();
  }

  // What the person does.

  acted() {
    this.commands.show(null);
    this.house.look(this);
  }

  /** The person looks at this phone now. */
  seen() {
    if (this.unread) this.setUnread(0);
    this.notices.hide();
  }

  /** The notification was pressed. */
  opened() {
    this.house.look(this);
    this.chat.toEnd(true);
  }

  touched(target) {
    this.house.look(this);
    this.popup.touched(target);
    this.commands.touched(target);
  }

  more(event) {
    this.popup.open(event, [
      [say(this.blocked ? 'unblock' : 'block'), () => this.hand.block(!this.blocked)],
      [say('startAgain'), () => this.hand.say('/start')],
    ]);
  }

  messageMenu(event, number) {
    const message = this.chat.get(number);
    this.popup.open(event, [
      [say('copy'), () => this.hand.copy(message.text ?? message.caption ?? '')],
      [say('remove'), () => this.hand.remove(number)],
    ]);
  }

  // How it looks.

  setBlocked(blocked) {
    this.blocked = blocked;
    this.typing(null);
    this.bottom();
  }

  setPinned(number) {
    const message = this.chat.get(number);
    this.pinned = message ? number : null;
    this.pin.hidden = !message;
    if (message) this.pin.replaceChildren(icon('pin'), el('span', {}, el('b', {}, say('pinned')), message.text ?? message.caption ?? say('file')));
  }

  /** What stands at the bottom: the input line, or one big button. */
  bottom() {
    const start = !this.begun;
    this.big.hidden = !start && !this.blocked;
    this.composer.node.hidden = start || this.blocked;
    this.big.textContent = say(start ? 'start' : 'unblock');
    this.big.onclick = () => (start ? this.hand.say('/start') : this.hand.block(false).then(() => this.hand.say('/start')));
    this.chat.list.dataset.empty = start && this.chat.messages.size === 0 ? say('empty') : '';
  }
}
