import { button, el } from '../dom.js';
import { icon } from '../icons.js';
import { fileUrl } from '../api.js';
import { locale, say } from '../words.js';
import { view } from './viewer.js';

// Files in bubbles: a photo is seen at once, a document by name, size and kind.

const HUES = { pdf: 4, doc: 215, docx: 215, odt: 215, xls: 145, xlsx: 145, csv: 145, ods: 145, zip: 38, xml: 280, txt: 200 };

export function photo(sizes, caption, act) {
  const largest = sizes[sizes.length - 1];
  const url = fileUrl(act.person, largest.file_id);
  return button({ class: 'photo', 'data-testid': 'photo', 'aria-label': say('photo'), onclick: () => view(url, caption) },
    el('img', { src: url, alt: caption || say('photo'), width: largest.width, height: largest.height }));
}

export function sheet(name) {
  const end = name.includes('.') ? name.split('.').pop().toLowerCase() : '';
  const mark = el('span', { class: 'sheet' }, icon('file'), el('i', {}, end.slice(0, 4)));
  mark.style.setProperty('--hue', String(HUES[end] ?? 211));
  return mark;
}

export function documentLink(file, act) {
  const name = file.file_name ?? say('document');
  return el('a', { href: fileUrl(act.person, file.file_id), target: '_blank', class: 'file', 'data-testid': 'document', title: name },
    sheet(name), el('span', {}, el('b', {}, name), el('small', {}, size(file.file_size ?? 0))));
}

export function size(bytes) {
  const [b, kb, mb] = say('units').split(' ');
  const tenths = (n) => n.toLocaleString(locale, { maximumFractionDigits: 1 });
  if (bytes < 1024) return `${bytes} ${b}`;
  return bytes < 1024 * 1024 ? `${tenths(bytes / 1024)} ${kb}` : `${tenths(bytes / 1048576)} ${mb}`;
}
