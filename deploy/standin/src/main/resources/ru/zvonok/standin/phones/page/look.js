import { button } from './dom.js';
import { icon } from './icons.js';
import { language, say, switchLanguage } from './words.js';

// How the page looks and speaks for this visitor: kept in the browser.

const KEPT = 'theme';
const system = matchMedia('(prefers-color-scheme: dark)');

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : system.matches;
}

function choose(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
}

choose(localStorage.getItem(KEPT));

/** Light or dark: the system's choice until the visitor makes another. */
export function themeButton() {
  const toggle = button({ class: 'tool', 'data-testid': 'theme', onclick: () => {
    choose(isDark() ? 'light' : 'dark');
    localStorage.setItem(KEPT, document.documentElement.dataset.theme);
    show();
  } });
  function show() {
    toggle.replaceChildren(icon(isDark() ? 'sun' : 'moon'));
    toggle.setAttribute('aria-label', say(isDark() ? 'light' : 'dark'));
    toggle.title = say(isDark() ? 'light' : 'dark');
  }
  system.addEventListener('change', show);
  show();
  return toggle;
}

export function languageButton() {
  return button({ class: 'tool words', 'data-testid': 'language', title: say('other'), 'aria-label': say('other'), lang: language === 'ru' ? 'en' : 'ru', onclick: switchLanguage }, say('otherName'));
}
