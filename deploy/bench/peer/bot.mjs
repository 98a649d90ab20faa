// The same answer as Zvonok's «Отметки», from the same tables, the way grammY's documentation advises for load:
// the runner takes updates concurrently, sequentialize keeps each chat in order, one pool of connections.
// No ledger and no outbox: an update that is cut off is lost or repeated, as the documentation says.
import { run, sequentialize } from "@grammyjs/runner";
import { Bot, InlineKeyboard } from "grammy";
import pg from "pg";

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const school = 1;
const today = process.env.PEER_TODAY;
const pool = new pg.Pool({
  connectionString: process.env.PEER_DATABASE,
  max: 20,
  options: `-c zvonok.school=${school}`,
});
const bot = new Bot(process.env.PEER_TOKEN, { client: { apiRoot: process.env.PEER_API } });

const kinds = { QUARTER: "четверть", HALF_YEAR: "полугодие", TRIMESTER: "триместр" };
const russian = new Intl.Collator("ru");
const average = new Intl.NumberFormat("ru", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const escape = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
const shortDay = (day) => `${day.slice(8, 10)}.${day.slice(5, 7)}`;
const termName = (term) => `${term.number} ${kinds[term.kind]}`;

/** The child whose diary this chat may open, with class and year: nothing for anyone else. */
async function childOf(address, student) {
  const { rows } = await pool.query({
    name: "child",
    text: `
      select child.id, child.given_name, c.name as class_name, c.grade, c.year_id
      from binding b
      join person me on me.id = b.person_id and (me.ended_on is null or me.ended_on >= $3)
      join guardianship g on g.guardian_id = me.id and g.student_id = $2 and g.restricted_at is null
        and g.starts_on <= $3 and (g.ends_on is null or g.ends_on >= $3)
      join person child on child.id = g.student_id and (child.ended_on is null or child.ended_on >= $3)
      join enrolment e on e.student_id = child.id and e.starts_on <= $3 and (e.ends_on is null or e.ends_on >= $3)
      join school_class c on c.id = e.class_id
      where b.school_id = ${school} and b.address = $1 and b.ended_at is null`,
    values: [address, student, today],
  });
  return rows[0];
}

async function termsOf(child) {
  const { rows } = await pool.query({
    name: "terms",
    text: "select id, kind, number, starts_on, ends_on from term where year_id = $1 and kind = $2 order by number",
    values: [child.year_id, child.grade < 10 ? "QUARTER" : "HALF_YEAR"],
  });
  return rows;
}

async function marksOf(student, term) {
  const { rows } = await pool.query({
    name: "marks",
    text: `
      select m.value, s.name as subject, k.weight, exists (
        select from revision v where v.student_id = m.student_id and v.entry = 'MARK' and v.entry_id = m.id
          and v.was ->> 'value' <> 'PENDING' and v.was ->> 'value' <> m.value) as corrected
      from mark m
      join lesson l on l.id = m.lesson_id
      join subject s on s.id = l.subject_id
      join work_kind k on k.id = m.kind_id
      where m.school_id = ${school} and m.student_id = $1 and m.day between $2 and $3 and m.value is not null
      order by m.day, l.number, k.position, m.slot, m.id`,
    values: [student, term.starts_on, term.ends_on],
  });
  return rows;
}

function page(child, term, marks) {
  const head = [
    `<b>${escape(child.given_name)}, ${escape(child.class_name)} · Отметки</b>`,
    `${termName(term)}: ${shortDay(term.starts_on)}–${shortDay(term.ends_on)}`,
  ];
  if (!marks.length) head.push("Отметок за этот период пока нет.");
  if (marks.some((mark) => mark.corrected)) head.push("✎ — отметка исправлена");
  const subjects = new Map();
  for (const mark of marks) {
    if (!subjects.has(mark.subject)) subjects.set(mark.subject, []);
    subjects.get(mark.subject).push(mark);
  }
  const blocks = [...subjects.keys()].sort(russian.compare).map((subject) => {
    const own = subjects.get(subject);
    const counted = own.filter((mark) => mark.value >= "1" && mark.value <= "5");
    const weight = counted.reduce((sum, mark) => sum + Number(mark.weight), 0);
    const points = counted.reduce((sum, mark) => sum + Number(mark.weight) * Number(mark.value), 0);
    const name = counted.length
      ? `<b>${escape(subject)}</b> — средний балл ${average.format(points / weight)}`
      : `<b>${escape(subject)}</b>`;
    return `${name}\n${own.map((mark) => mark.value + (mark.corrected ? "✎" : "")).join("  ")}`;
  });
  return [head.join("\n"), ...blocks].join("\n\n");
}

function keyboard(child, term, terms) {
  const keys = new InlineKeyboard().text("Подробно", `fk:${child.id}:${term.id}:0`).row();
  terms
    .filter((other) => other.id !== term.id)
    .forEach((other, at) => {
      if (at > 0 && at % 2 === 0) keys.row();
      keys.text(termName(other), `fm:${child.id}:${other.id}:0`);
    });
  return keys.row().text(`← ${child.given_name}`, `fo:${child.id}`).text("Меню", "mm");
}

bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
bot.on("message:text", (ctx) => ctx.reply("Меню", { reply_markup: new InlineKeyboard().text("Отметки", "mm") }));
bot.callbackQuery(/^fm\W(\w+)\W(\w+)\W/, async (ctx) => {
  const child = await childOf(ctx.chat.id.toString(), ctx.match[1]);
  const terms = child ? await termsOf(child) : [];
  const term = terms.find((one) => one.id === ctx.match[2]);
  if (!term) return ctx.answerCallbackQuery("Это не ваше");
  const marks = await marksOf(child.id, term);
  await Promise.all([
    ctx.answerCallbackQuery(),
    ctx.editMessageText(page(child, term, marks), {
      parse_mode: "HTML",
      reply_markup: keyboard(child, term, terms),
    }),
  ]);
});
bot.catch((error) => console.error(error.message));

await bot.init();
run(bot);
console.log("ready");
