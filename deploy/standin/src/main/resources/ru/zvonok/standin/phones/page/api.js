// Talks to the stand-in: plain requests, and one stream of events for all phones of the page.

async function ask(path, options) {
  const response = await fetch(path, options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

const post = (path, body) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const state = () => ask('standin/state');
export const moveClock = (how) => post('standin/clock', how);
export const reset = (language) => post('standin/reset', { language });
export const phone = (person) => ask(`standin/phones/${person}`);
export const say = (person, text) => post(`standin/phones/${person}/text`, { text });
export const tap = (person, message, data) => post(`standin/phones/${person}/tap`, { message, data });
export const block = (person, blocked) => post(`standin/phones/${person}/block`, { blocked });
export const remove = (person, message) =>
  ask(`standin/phones/${person}/messages/${message}`, { method: 'DELETE' });
export const fileUrl = (person, file) => `standin/phones/${person}/files/${encodeURIComponent(file)}`;

export function sendFile(person, file, caption, asDocument) {
  const form = new FormData();
  form.append('file', file, file.name);
  form.append('caption', caption);
  form.append('asDocument', String(asDocument));
  return ask(`standin/phones/${person}/file`, { method: 'POST', body: form });
}

const KINDS = ['message', 'deleted', 'typing', 'answer', 'keyboard', 'pinned', 'commands', 'menu', 'personas', 'clock', 'stage'];

/** Follows what happens to these people; `lost` is called when something may have been missed. */
export function follow(people, onEvent, lost) {
  const source = new EventSource(`standin/events?people=${people.join(',')}`);
  let opened = false;
  source.onopen = () => {
    // Also after a restart of the stand-in, whose numbers begin anew.
    if (opened) lost();
    opened = true;
  };
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => {
      const { chat, data } = JSON.parse(event.data);
      onEvent(kind, chat, data, Number(event.lastEventId));
    });
  }
  source.addEventListener('reset', lost);
  return { close: () => source.close(), ready: new Promise((done) => { source.addEventListener('open', done, { once: true }); }) };
}
