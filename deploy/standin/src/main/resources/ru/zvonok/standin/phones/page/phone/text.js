import { el } from '../dom.js';

// A message's words with their entities (offsets are UTF-16 units, as in JavaScript's own strings).

const FOUND = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]»])|(?<![\wА-Яа-яЁё/<>])(\/[a-z0-9_]{1,32})(?![\w/])/gi;

/** `act` has `command(text)` and `link(url)`. */
export function richText(text, entities, act) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return inside(text, 0, text.length, sorted, act);
}

function inside(text, from, to, entities, act) {
  const nodes = [];
  let at = from;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at) {
      rest = others;
      continue;
    }
    nodes.push(...plain(text.slice(at, entity.offset), act));
    const within = others.filter((other) => other.offset < end);
    nodes.push(wrapped(entity, text.slice(entity.offset, end), inside(text, entity.offset, end, within, act), act));
    at = end;
    rest = others.filter((other) => other.offset >= end);
  }
  nodes.push(...plain(text.slice(at, to), act));
  return nodes;
}

const TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote', expandable_blockquote: 'blockquote' };

function wrapped(entity, words, children, act) {
  switch (entity.type) {
    case 'spoiler':
      return el('span', { class: 'spoiler', onclick: (e) => e.currentTarget.classList.add('open') }, ...children);
    case 'text_link':
      return link(entity.url, children, act);
    case 'url':
      return link(words, [words], act);
    case 'bot_command':
      return command(words, act);
    default:
      return el(TAGS[entity.type] ?? 'span', {}, ...children);
  }
}

function plain(text, act) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    nodes.push(text.slice(at, match.index));
    nodes.push(match[1] ? link(match[1], [match[1]], act) : command(match[2], act));
    at = match.index + match[0].length;
  }
  nodes.push(text.slice(at));
  return nodes;
}

function link(url, children, act) {
  return el('a', { href: safe(url), target: '_blank', rel: 'noreferrer noopener',
    onclick: (e) => { e.preventDefault(); act.link(url); } }, ...children);
}

function command(words, act) {
  return el('a', { href: '#', onclick: (e) => { e.preventDefault(); act.command(words); } }, words);
}

/** Only addresses that open a page or an application; never a script. */
export function safe(url) {
  return /^(https?|tg|mailto|tel):/i.test(url) ? url : `https://${url}`;
}

/** What a link to this very bot would start it with, or null. */
export function startPayload(url, username) {
  const found = url.match(/^(?:https?:\/\/)?(?:t|telegram)\.me\/([A-Za-z0-9_]+)(?:\?(?:.*&)?start=([A-Za-z0-9_-]{1,64}))?(?:&.*)?$/i)
    ?? url.match(/^tg:\/\/resolve\?domain=([A-Za-z0-9_]+)(?:&start=([A-Za-z0-9_-]{1,64}))?$/i);
  return found && found[1].toLowerCase() === username.toLowerCase() ? found[2] ?? '' : null;
}
