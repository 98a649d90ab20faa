// What the page itself says, in the visitor's language. What bots say is never touched.

const WORDS = {
  ru: {
    title: 'телефоны', onThisMachine: 'пробный Телеграм на этом компьютере', whose: 'Чей телефон', who: 'Кто это', phoneOf: 'Телефон: {0}',
    nobody: 'Пока никого нет: люди появятся, когда школа откроется.', dead: 'Пробный Телеграм не отвечает. Обновите страницу.', offline: 'Нет связи с пробным Телеграмом',
    bot: 'бот', blocked: 'заблокирован', typing: 'печатает', sendsFile: 'отправляет файл', sendsPhoto: 'отправляет фото',
    messages: 'Сообщения', empty: 'Здесь пока нет сообщений', toEnd: 'К последнему сообщению', edited: 'изменено', now: 'сейчас', newMessages: 'Новых сообщений: {0}',
    write: 'Сообщение', menu: 'Меню', attach: 'Приложить файл или фото', send: 'Отправить', botKeys: 'Клавиатура бота', more: 'Ещё',
    start: 'Запустить', block: 'Заблокировать бота', unblock: 'Разблокировать', startAgain: 'Начать заново: /start', copy: 'Скопировать', copied: 'Скопировано', remove: 'Удалить',
    pinned: 'Закреплено', ok: 'Хорошо', cancel: 'Отмена', close: 'Закрыть', file: 'файл', photo: 'Фото', document: 'Документ', save: 'Скачать', units: 'Б КБ МБ',
    caption: 'Подпись', asFile: 'Отправить файлом, без сжатия', files: 'Файлов: {0}', drop: 'Отпустите, чтобы отправить', tooBig: 'Файл больше 50 МБ не отправить',
    clock: 'Школьные часы', dayAndHour: 'День и час', otherTime: 'Другое время', set: 'Перевести', tenMinutes: '+10 минут', anHour: '+1 час', toEvening: 'до вечера', toSchoolDay: 'следующий учебный день',
    dark: 'Тёмный вид', light: 'Светлый вид', other: 'English', otherName: 'EN',
    reset: 'В начало', resetTitle: 'Вернуть школу к началу?', resetText: 'Всё, что записано и написано, исчезнет — у всех, кто сейчас здесь играет. Часы встанут на начало дня.', resetYes: 'Вернуть к началу', resetLanguage: 'Телефоны говорят', russian: 'по-русски', english: 'по-английски',
    resetting: 'Школа начинает день заново…', resetDone: 'День начался заново', broken: 'Вернуть к началу не вышло. Попробуйте ещё раз или запустите демо заново.', againNow: 'Ещё раз',
    tour: 'Экскурсия', tourInvite: 'Впервые здесь?', tourInviteText: 'Проведите урок за учителя и посмотрите, что увидит мама: семь шагов, три минуты.', tourStart: 'Начать', tourLater: 'Не сейчас',
    tourStep: 'Шаг {0} из {1}', tourSkip: 'Пропустить', tourLeave: 'Выйти', tourWrite: 'Вписать', tourShow: 'Показать телефон', tourDone: 'Готово!',
    tourEnd: 'Это был обычный школьный день', tourEndText: 'Дальше — сами: переведите часы на вечер, возьмите телефон папы, откройте у технического специалиста «Заполнение журнала»: там картинка и «Напомнить».', tourAgain: 'Ещё раз',
    tourAgainTitle: 'Пройти ещё раз?', tourAgainText: 'Лучше с начала дня. Но тогда всё, что записано, исчезнет — у всех, кто сейчас здесь играет.', tourAgainReset: 'С начала дня', tourAgainHere: 'С этого места',
    speakOther: 'Телефоны — по-русски',
  },
  en: {
    title: 'phones', onThisMachine: 'a Telegram for this machine only', whose: 'Whose phone', who: 'Who is it', phoneOf: 'Phone: {0}',
    nobody: 'Nobody is here yet: people come when the school opens.', dead: 'The stand-in doesn’t answer. Reload the page.', offline: 'No connection to the stand-in',
    bot: 'bot', blocked: 'blocked', typing: 'typing', sendsFile: 'sending a file', sendsPhoto: 'sending a photo',
    messages: 'Messages', empty: 'No messages here yet', toEnd: 'To the newest message', edited: 'edited', now: 'now', newMessages: 'New messages: {0}',
    write: 'Message', menu: 'Menu', attach: 'Attach a file or photo', send: 'Send', botKeys: 'The bot’s keyboard', more: 'More',
    start: 'Start', block: 'Block the bot', unblock: 'Unblock', startAgain: 'Begin anew: /start', copy: 'Copy', copied: 'Copied', remove: 'Delete',
    pinned: 'Pinned', ok: 'OK', cancel: 'Cancel', close: 'Close', file: 'file', photo: 'Photo', document: 'Document', save: 'Download', units: 'B KB MB',
    caption: 'Caption', asFile: 'Send as a file, uncompressed', files: 'Files: {0}', drop: 'Drop to send', tooBig: 'A file of more than 50 MB can’t be sent',
    clock: 'The school’s clock', dayAndHour: 'Day and hour', otherTime: 'Other time', set: 'Set', tenMinutes: '+10 minutes', anHour: '+1 hour', toEvening: 'to the evening', toSchoolDay: 'next school day',
    dark: 'Dark look', light: 'Light look', other: 'Русский', otherName: 'РУ',
    reset: 'Start over', resetTitle: 'Back to the beginning?', resetText: 'Everything recorded and written will go, for everyone who plays here now. The clock goes back to the start of the day.', resetYes: 'Start over', resetLanguage: 'The phones speak', russian: 'Russian', english: 'English',
    resetting: 'The school begins its day anew…', resetDone: 'The day has begun anew', broken: 'Going back didn’t work. Try once more or start the demo again.', againNow: 'Once more',
    tour: 'Tour', tourInvite: 'New here?', tourInviteText: 'Give a lesson as the teacher and see what the mother sees: seven steps, three minutes.', tourStart: 'Begin', tourLater: 'Not now',
    tourStep: 'Step {0} of {1}', tourSkip: 'Skip', tourLeave: 'Leave', tourWrite: 'Fill in', tourShow: 'Show the phone', tourDone: 'Done!',
    tourEnd: 'That was a usual school day', tourEndText: 'Now on your own: move the clock to the evening, take the father’s phone, or open “Journal filling” on the technical specialist’s: it has a picture and reminds.', tourAgain: 'Once more',
    tourAgainTitle: 'Go round again?', tourAgainText: 'Best from the start of the day. But then everything recorded will go, for everyone who plays here now.', tourAgainReset: 'From the start of the day', tourAgainHere: 'From here',
    speakOther: 'Phones in English',
  },
};

const KEPT = 'language';
const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2);

/** `ru` or `en`. */
export const language = asked === 'ru' ? 'ru' : 'en';
document.documentElement.lang = language;

/** How days and numbers are written. */
export const locale = language === 'ru' ? 'ru' : 'en-GB';

/** The page's words for this, with what belongs into them. */
export function say(key, ...parts) {
  return WORDS[language][key].replace(/\{(\d)\}/g, (_, n) => parts[n]);
}

/** Words that the host gives in several languages. */
export function said(words) {
  return words[language] ?? words.ru ?? Object.values(words)[0];
}

/** The other language from now on: the page is built anew. */
export function switchLanguage() {
  localStorage.setItem(KEPT, language === 'ru' ? 'en' : 'ru');
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  location.replace(address);
}
