import { el } from '../dom.js';
import { say } from '../words.js';
import { richText } from './text.js';
import { documentLink, photo } from './files.js';
import { exchange, keyboard } from './keys.js';

/** A bubble for a message as the Bot API tells it. `act`: what a person can do with it. */
export function bubble(message, mine, act) {
  const words = message.text ?? message.caption ?? '';
  const only = message.photo && !words ? ' picture' : '';
  const node = el('article', { class: `message ${mine ? 'mine' : 'theirs'}${only}`, 'data-testid': 'bubble', 'data-message': message.message_id,
    'data-mine': String(mine), oncontextmenu: (e) => act.menu(e, message.message_id) }, body(message, words, mine, act));
  const keys = keyboard(message, act);
  if (keys) node.append(keys);
  return node;
}

/** The same bubble with what the message says now. */
export function rewrite(node, message, mine, act) {
  const next = bubble(message, mine, act);
  node.className = `${next.className}${node.classList.contains('hinted') ? ' hinted' : ''}`;
  node.querySelector(':scope > .body').replaceWith(next.querySelector(':scope > .body'));
  exchange(node, next.querySelector(':scope > .keys'));
}

function body(message, words, mine, act) {
  const shown = mine ? words.replace(/^(\/start)\s.+$/s, '$1') : words;
  const entities = mine ? null : message.entities ?? message.caption_entities;
  return el('div', { class: 'body' },
    message.reply_to_message && el('blockquote', { class: 'reply' }, message.reply_to_message.text ?? message.reply_to_message.caption ?? say('file')),
    message.photo && photo(message.photo, shown, act),
    message.document && documentLink(message.document, act),
    el('span', { class: 'words', 'data-testid': 'text' }, ...richText(shown, entities, act)),
    el('span', { class: 'meta' },
      message.edit_date && el('span', { class: 'edited', 'data-testid': 'edited' }, `${say('edited')} `),
      el('time', {}, act.format.time(message.date)),
      mine && el('span', { class: 'ticks', 'aria-hidden': 'true' }, '✓✓')));
}
