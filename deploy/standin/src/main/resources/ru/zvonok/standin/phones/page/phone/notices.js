import { button, el, replay } from '../dom.js';
import { say } from '../words.js';

const BANNER_STAYS = 5500;
const TOAST_STAYS = 3400;

/** What comes over a phone's screen and goes again: a notification, a short notice, an alert. */
export class Notices {
  constructor(onOpen) {
    this.banner = button({ class: 'banner', 'data-testid': 'notification', tabindex: -1, onclick: onOpen });
    this.toast = el('div', { class: 'toast', 'data-testid': 'toast', role: 'status' });
    this.alert = el('dialog', { class: 'alert', 'data-testid': 'alert', onkeydown: (e) => { if (e.key === 'Escape') this.alert.close(); } });
  }

  notify(from, words) {
    this.banner.tabIndex = 0;
    this.banner.replaceChildren(el('img', { src: 'icon.svg', alt: '', width: 34, height: 34 }),
      el('span', {}, el('b', {}, from), el('span', {}, words)), el('time', {}, say('now')));
    replay(this.banner, 'shown');
    // By the clock: on a phone that isn't seen no animation ends.
    clearTimeout(this.bannerEnd);
    this.bannerEnd = setTimeout(() => this.hide(), BANNER_STAYS);
  }

  hide() {
    this.banner.classList.remove('shown');
    this.banner.tabIndex = -1;
  }

  tell(words) {
    this.toast.textContent = words;
    replay(this.toast, 'shown');
    clearTimeout(this.toastEnd);
    this.toastEnd = setTimeout(() => this.toast.classList.remove('shown'), TOAST_STAYS);
  }

  /** Must be closed by the person, who is taken to it unless busy elsewhere. */
  warn(words, here) {
    const ok = button({ onclick: () => this.alert.close() }, say('ok'));
    this.alert.replaceChildren(el('p', {}, words), ok);
    if (!this.alert.open) this.alert.show();
    if (here) ok.focus();
  }
}
