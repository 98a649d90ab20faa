import { button, el } from '../dom.js';
import { icon } from '../icons.js';
import { say } from '../words.js';

/** A photo over the whole page; a click beside it or Escape closes it. */
export function view(url, caption) {
  const close = () => dialog.close();
  const dialog = el('dialog', { class: 'viewer', 'data-testid': 'viewer', 'aria-label': say('photo'), onclick: (e) => { if (e.target === dialog) close(); } },
    el('img', { src: url, alt: caption || say('photo') }),
    caption && el('p', {}, caption),
    el('div', { class: 'viewer-tools' },
      el('a', { href: url, download: '', class: 'icon', 'aria-label': say('save') }, icon('save')),
      button({ class: 'icon', 'aria-label': say('close'), onclick: close }, icon('close'))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
