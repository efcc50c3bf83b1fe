// Days and hours of programme time, in the municipality's zone, in Russian.

let zone = "UTC";
let now = new Date();

export function setNow(moment, name) { now = new Date(moment); zone = name; }

const parts = (moment, options) => Object.fromEntries(
  new Intl.DateTimeFormat("ru-RU", { timeZone: zone, ...options }).formatToParts(moment).map((p) => [p.type, p.value]));

/** "15:30" */
export function hour(moment) {
  const p = parts(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${p.hour}:${p.minute}`;
}

/** "2026-10-14": the same for all moments of one local day. */
export function dayKey(moment) {
  const p = parts(moment, { year: "numeric", month: "2-digit", day: "2-digit" });
  return `${p.year}-${p.month}-${p.day}`;
}

/** "14 октября, среда", with the year when it is another one than now. */
export function day(moment) {
  const p = parts(moment, { day: "numeric", month: "long", weekday: "long", year: "numeric" });
  const year = p.year === parts(now, { year: "numeric" }).year ? "" : ` ${p.year}`;
  return `${p.day} ${p.month}${year}, ${p.weekday}`;
}

/** "14 окт." or "15:30" when it is today. */
export function shortly(moment) {
  if (dayKey(moment) === dayKey(now)) return hour(moment);
  const p = parts(moment, { day: "numeric", month: "short" });
  return `${p.day} ${p.month}`;
}

/** "среда, 14 октября 2026" */
export function fullDay(moment) {
  const p = parts(moment, { day: "numeric", month: "long", weekday: "long", year: "numeric" });
  return `${p.weekday}, ${p.day} ${p.month} ${p.year}`;
}
