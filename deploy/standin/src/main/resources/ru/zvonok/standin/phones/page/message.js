import { el, icon } from './dom.js';
import { richText, startPayload } from './text.js';
import { fileUrl } from './api.js';

/** A bubble for a message as the Bot API tells it. `act`: tap, link, command, menu, person, format, username. */
export function bubble(message, mine, act) {
  const words = message.text ?? message.caption ?? '';
  const shown = mine ? words.replace(/^(\/start)\s.+$/s, '$1') : words;
  const entities = mine ? null : message.entities ?? message.caption_entities;
  const body = el('div', { class: 'body' },
    message.reply_to_message && quoted(message.reply_to_message),
    message.photo && photo(message.photo, act),
    message.document && document_(message.document, act),
    el('span', { class: 'words', 'data-testid': 'text' }, ...richText(shown, entities, act)),
    el('span', { class: 'meta' },
      message.edit_date && el('span', { class: 'edited', 'data-testid': 'edited' }, 'изменено '),
      el('time', {}, act.format.time(message.date)),
      mine && el('span', { class: 'ticks', 'aria-hidden': 'true' }, '✓✓')));
  const only = message.photo && !words ? ' picture' : '';
  return el('article', { class: `message ${mine ? 'mine' : 'theirs'}${only}`, 'data-testid': 'bubble', 'data-message': message.message_id,
    'data-mine': String(mine), oncontextmenu: (e) => act.menu(e, message) },
    body, message.reply_markup?.inline_keyboard && keyboard(message, act));
}

function quoted(message) {
  return el('blockquote', { class: 'reply' }, message.text ?? message.caption ?? 'файл');
}

function photo(sizes, act) {
  const largest = sizes[sizes.length - 1];
  const url = fileUrl(act.person, largest.file_id);
  return el('a', { href: url, target: '_blank', class: 'photo' },
    el('img', { src: url, alt: 'Снимок', width: largest.width, height: largest.height }));
}

function document_(file, act) {
  const end = (file.file_name ?? '').split('.').pop().slice(0, 4);
  return el('a', { href: fileUrl(act.person, file.file_id), target: '_blank', class: 'file', 'data-testid': 'document' },
    el('span', { class: 'sheet' }, icon('file'), el('i', {}, end)),
    el('span', {}, el('b', {}, file.file_name ?? 'Документ'), el('small', {}, size(file.file_size ?? 0))));
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} Б`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1).replace('.', ',')} КБ` : `${(bytes / 1048576).toFixed(1).replace('.', ',')} МБ`;
}

function keyboard(message, act) {
  return el('div', { class: 'keys' }, ...message.reply_markup.inline_keyboard.map((row) =>
    el('div', { class: 'row' }, ...row.map((key) => button(message, key, act)))));
}

function button(message, key, act) {
  const leads = key.url && startPayload(key.url, act.username) === null;
  return el('button', { type: 'button', class: `key ${key.style ?? ''}`, 'data-testid': 'button', 'data-label': key.text, title: key.text,
    onclick: (e) => (key.callback_data !== undefined ? act.tap(message, key.callback_data, e.currentTarget) : key.url ? act.link(key.url) : act.copy(key.copy_text?.text)) },
    el('span', {}, key.text), leads && el('sup', { 'aria-hidden': 'true' }, '↗'));
}
