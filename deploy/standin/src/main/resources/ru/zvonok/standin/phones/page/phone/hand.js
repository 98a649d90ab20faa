import * as api from '../api.js';
import { say } from '../words.js';
import { safe, startPayload } from './text.js';

const TAP_PATIENCE = 12_000;

/** What the person who holds a phone does with it. */
export class Hand {
  constructor(phone) {
    this.phone = phone;
    this.busy = new Map();
  }

  get person() {
    return this.phone.person;
  }

  say(text) {
    this.phone.acted();
    this.phone.waits = true;
    return this.attempt(api.say(this.person, text));
  }

  async tap(message, data, key) {
    this.phone.acted();
    key.classList.add('busy');
    const done = () => key.classList.remove('busy');
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

  /** The bot has answered a tap. */
  answered({ query, text, alert, url }) {
    this.busy.get(query)?.();
    this.busy.set(query, null);
    if (url) this.link(url);
    if (text && alert) this.phone.notices.warn(text, this.phone.house.isLookedAt(this.phone));
    else if (text) this.phone.notices.tell(text);
  }

  link(url) {
    const payload = startPayload(url, this.phone.house.bot.username);
    if (payload !== null) this.say(payload ? `/start ${payload}` : '/start');
    else window.open(safe(url), '_blank', 'noreferrer,noopener');
  }

  async copy(text) {
    await navigator.clipboard?.writeText(text ?? '');
    this.phone.notices.tell(say('copied'));
  }

  /** One after another, so that they come in their order; the caption goes with the first. */
  async sendFiles(files, caption, asDocument) {
    this.phone.acted();
    const person = this.person;
    for (const [i, file] of files.entries()) {
      if (!await this.attempt(api.sendFile(person, file, i === 0 ? caption : '', asDocument))) return;
    }
  }

  remove(number) {
    return this.attempt(api.remove(this.person, number));
  }

  async block(blocked) {
    this.phone.acted();
    await this.attempt(api.block(this.person, blocked));
    this.phone.setBlocked(blocked);
  }

  async attempt(promise) {
    try {
      return await promise;
    } catch {
      return this.failed();
    }
  }

  failed() {
    this.phone.notices.tell(say('offline'));
  }
}
