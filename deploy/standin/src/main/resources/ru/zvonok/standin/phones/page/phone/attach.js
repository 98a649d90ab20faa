import { button, el } from '../dom.js';
import { say } from '../words.js';
import { sheet, size } from './files.js';

const LARGEST = 50 * 1024 * 1024;
const PICTURES = ['image/jpeg', 'image/png'];

/** What is about to be sent: a look at it, a caption, and whether a picture goes as a file. */
export class Attaching {
  /** `send(files, caption, asDocument)`; `tell(words)` says what is wrong. */
  constructor(send, tell) {
    this.send = send;
    this.tell = tell;
    this.node = el('form', { class: 'attaching', 'data-testid': 'attaching', hidden: true, onsubmit: (e) => { e.preventDefault(); this.submit(); }, onkeydown: (e) => { if (e.key === 'Escape') this.close(); } });
    this.picker = el('input', { type: 'file', multiple: true, hidden: true, 'data-testid': 'file', onchange: () => { this.open([...this.picker.files]); this.picker.value = ''; } });
  }

  open(files) {
    if (files.some((file) => file.size > LARGEST)) {
      this.tell(say('tooBig'));
      return;
    }
    this.close();
    this.files = files;
    if (!files.length) return;
    const [first] = files;
    const picture = PICTURES.includes(first.type);
    this.caption = el('input', { type: 'text', maxlength: 1024, placeholder: say('caption'), 'aria-label': say('caption'), 'data-testid': 'caption' });
    this.plain = el('input', { type: 'checkbox' });
    this.node.replaceChildren(
      picture ? el('img', { src: this.url = URL.createObjectURL(first), alt: first.name }) : el('div', { class: 'file' }, sheet(first.name), el('span', {}, el('b', {}, first.name), el('small', {}, size(first.size)))),
      files.length > 1 && el('small', {}, say('files', files.length)),
      this.caption,
      picture && el('label', {}, this.plain, say('asFile')),
      el('div', { class: 'choice' }, button({ onclick: () => this.close() }, say('cancel')), el('button', { type: 'submit', class: 'main', 'data-testid': 'attach-send' }, say('send'))));
    this.node.hidden = false;
    this.caption.focus();
  }

  submit() {
    this.send(this.files, this.caption.value.trim(), this.plain.checked);
    this.close();
  }

  close() {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = null;
    this.node.hidden = true;
    this.node.replaceChildren();
  }

  /** Files may also be dropped on the phone or pasted into it. */
  acceptFrom(screen) {
    const carries = (e) => e.dataTransfer?.types.includes('Files');
    screen.addEventListener('dragover', (e) => { if (carries(e)) { e.preventDefault(); screen.classList.add('drop'); } });
    screen.addEventListener('dragleave', (e) => { if (!screen.contains(e.relatedTarget)) screen.classList.remove('drop'); });
    screen.addEventListener('drop', (e) => {
      screen.classList.remove('drop');
      if (!carries(e)) return;
      e.preventDefault();
      this.open([...e.dataTransfer.files]);
    });
    screen.addEventListener('paste', (e) => {
      const files = [...e.clipboardData.files];
      if (!files.length) return;
      e.preventDefault();
      this.open(files);
    });
  }
}
