// Days and hours of programme time, in the municipality's zone, in Russian.

let zone = "UTC";
let now = new Date();

export function setNow(moment, name) { now = new Date(moment); zone = name; }

const formats = new Map();

/** The parts of a moment; a format is dear to make, so each is made once for a zone. */
function parts(moment, options) {
  const made = formats.get(options) || new Map();
  formats.set(options, made);
  if (!made.has(zone)) made.set(zone, new Intl.DateTimeFormat("ru-RU", { timeZone: zone, ...options }));
  return Object.fromEntries(made.get(zone).formatToParts(moment).map((part) => [part.type, part.value]));
}

const HOUR = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const KEY = { year: "numeric", month: "2-digit", day: "2-digit" };
const DAY = { day: "numeric", month: "long", weekday: "long", year: "numeric" };
const YEAR = { year: "numeric" };
const SHORT = { day: "numeric", month: "short" };

/** "15:30" */
export function hour(moment) {
  const p = parts(moment, HOUR);
  return `${p.hour}:${p.minute}`;
}

/** "2026-10-14": the same for all moments of one local day. */
export function dayKey(moment) {
  const p = parts(moment, KEY);
  return `${p.year}-${p.month}-${p.day}`;
}

/** "14 октября, среда", with the year when it is another one than now. */
export function day(moment) {
  const p = parts(moment, DAY);
  const year = p.year === parts(now, YEAR).year ? "" : ` ${p.year}`;
  return `${p.day} ${p.month}${year}, ${p.weekday}`;
}

/** "14 окт." or "15:30" when it is today. */
export function shortly(moment) {
  if (dayKey(moment) === dayKey(now)) return hour(moment);
  const p = parts(moment, SHORT);
  return `${p.day} ${p.month}`;
}

/** "среда, 14 октября 2026" */
export function fullDay(moment) {
  const p = parts(moment, DAY);
  return `${p.weekday}, ${p.day} ${p.month} ${p.year}`;
}
