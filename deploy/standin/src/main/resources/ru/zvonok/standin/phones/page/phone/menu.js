import { button, el } from '../dom.js';
import { say } from '../words.js';

/** The bot's commands: behind the menu button, and while one begins to type a slash. */
export class CommandList {
  constructor(run) {
    this.run = run;
    this.all = [];
    this.node = el('div', { class: 'commands', 'data-testid': 'commands', role: 'menu', 'aria-label': say('menu'), hidden: true });
    this.toggle = button({ class: 'menu', 'data-testid': 'menu', 'aria-expanded': 'false', hidden: true, onclick: () => this.show(this.node.hidden ? '' : null) }, el('i', {}), el('span', {}, say('menu')));
  }

  set(commands) {
    this.all = commands;
    this.toggle.hidden = commands.length === 0;
    if (commands.length === 0) this.show(null);
  }

  /** Shows the commands that begin so; null: none. */
  show(beginning) {
    const found = beginning === null ? [] : this.all.filter((c) => c.command.startsWith(beginning));
    this.node.replaceChildren(...found.map((c) =>
      button({ role: 'menuitem', 'data-testid': 'command', 'data-label': c.command, onclick: () => { this.show(null); this.run(`/${c.command}`); } },
        el('span', {}, c.description), el('code', {}, `/${c.command}`))));
    this.node.hidden = found.length === 0;
    this.toggle.setAttribute('aria-expanded', String(!this.node.hidden));
  }

  /** What is being typed: a slash and the beginning of a command, or something else. */
  typed(text) {
    const slash = text.match(/^\/([a-z0-9_]*)$/i);
    this.show(slash ? slash[1].toLowerCase() : null);
  }

  touched(target) {
    if (!this.node.contains(target) && !this.toggle.contains(target)) this.show(null);
  }
}
