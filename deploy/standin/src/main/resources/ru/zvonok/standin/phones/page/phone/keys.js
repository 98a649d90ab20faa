import { button, el } from '../dom.js';
import { startPayload } from './text.js';

// The buttons under a message.

export function keyboard(message, act) {
  const rows = message.reply_markup?.inline_keyboard;
  return rows && el('div', { class: 'keys', 'data-keys': JSON.stringify(rows) }, ...rows.map((row) =>
    el('div', { class: 'row' }, ...row.map((key) => one(message, key, act)))));
}

function one(message, key, act) {
  const leads = key.url && startPayload(key.url, act.username) === null;
  return button({ class: `key ${key.style ?? ''}`, 'data-testid': 'button', 'data-label': key.text, title: key.text, onclick: (e) => press(message, key, e.currentTarget, act) },
    el('span', {}, key.text), leads && el('sup', { 'aria-hidden': 'true' }, '↗'));
}

function press(message, key, pressed, act) {
  if (key.callback_data !== undefined) act.tap(message, key.callback_data, pressed);
  else if (key.url) act.link(key.url);
  else act.copy(key.copy_text?.text);
}

/** Puts other buttons in place of those that are there; who was on one with the keyboard stays there. */
export function exchange(node, next) {
  const old = node.querySelector(':scope > .keys');
  if (old && next && old.dataset.keys === next.dataset.keys) return;
  const place = old && [...old.querySelectorAll('.key')].indexOf(document.activeElement);
  if (old && next) old.replaceWith(next);
  else if (old) old.remove();
  else if (next) node.append(next);
  if (old && place >= 0) next?.querySelectorAll('.key')[place]?.focus({ preventScroll: true });
}
