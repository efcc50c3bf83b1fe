// The demo page: who is open, what the clock says, and a question to the box whenever it rings.

import { Column } from "./columns.js";
import { fullDay, hour, setNow } from "./moments.js";
import { People } from "./people.js";
import { changes, jump } from "./wire.js";

const MOST_OPEN = 3;
const wishes = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
const phone = wishes.get("phone") === "1";
const find = (selector) => document.querySelector(selector);

const columns = new Map();
let open = (wishes.get("open") || "").split(",").map(Number).filter(Boolean).slice(0, phone ? 1 : MOST_OPEN);
let active = open[0];
let known = new Map();
let username = "";
let asking = false;
let askAgain = false;
let jumping = false;

document.body.classList.toggle("phone", phone);
if (open.length) document.body.dataset.view = "chat";

const people = new People(find(".people"), {
  open: (id) => openInstead(id),
  beside: (id) => openBeside(id),
});

const hooks = {
  activate(id) { if (active !== id) { active = id; arrange(); } },
  close(id) { open = open.filter((other) => other !== id); if (active === id) active = open[0]; arrange(); ask(); },
  back() { document.body.dataset.view = "list"; },
  alert(text) { find(".alert p").textContent = text; const box = find(".alert"); if (!box.open) box.showModal(); },
  enlarge(src, alt) { Object.assign(find(".lightbox img"), { src, alt }); find(".lightbox").showModal(); },
  botUsername: () => username,
};

function openInstead(id) {
  document.body.dataset.view = "chat";
  if (!open.includes(id)) {
    const place = open.indexOf(active);
    if (place < 0) open.push(id); else open[place] = id;
  }
  active = id;
  arrange();
  ask().then(() => columns.get(id)?.root.querySelector("textarea, .start")?.focus());
}

function openBeside(id) {
  if (!open.includes(id)) open = [...open, id].slice(-MOST_OPEN);
  active = id;
  document.body.dataset.view = "chat";
  arrange();
  ask();
}

/** Columns in their order; the address keeps who is open. */
function arrange() {
  const place = find(".columns");
  for (const [id, column] of columns) if (!open.includes(id)) { column.root.remove(); columns.delete(id); }
  open.forEach((id, index) => {
    if (!columns.has(id)) columns.set(id, new Column(id, hooks));
    const { root } = columns.get(id);
    if (place.children[index] !== root) place.insertBefore(root, place.children[index] || null);
    root.classList.toggle("active", id === active);
    root.classList.toggle("as-phone", index === 0);
    if (known.has(id)) columns.get(id).setPerson(known.get(id));
  });
  place.dataset.count = String(open.length);
  const address = new URLSearchParams({ open: open.join(",") });
  for (const name of ["phone", "theme"]) if (wishes.get(name)) address.set(name, wishes.get(name));
  const wished = `${location.pathname}#${decodeURIComponent(address.toString())}`;
  if (wished !== location.pathname + location.search + location.hash) history.replaceState(null, "", wished);
}

/** Ask what has changed; one question at a time, and another if something rang meanwhile. */
async function ask() {
  if (asking) { askAgain = true; return; }
  asking = true;
  try {
    do {
      askAgain = false;
      const told = await changes(open.map((id) => [id, columns.get(id)?.after || 0]));
      if (told) show(told);
    } while (askAgain);
  } catch {
    find(".happened").textContent = "Нет связи с программой. Страница сама попробует ещё раз.";
  } finally {
    asking = false;
  }
}

function show(told) {
  username = told.bot.username;
  setNow(told.now, told.zone);
  showClock(told);
  known = new Map(told.persons.map((person) => [person.id, person]));
  if (!open.length && !wishes.has("open") && told.open_first.length && !columns.size) {
    open = told.open_first.filter((id) => known.has(id)).slice(0, MOST_OPEN);
    active = open[0];
    askAgain = true;
  }
  open = open.filter((id) => known.has(id));
  arrange();
  for (const view of told.chats) columns.get(view.id)?.update(view);
  people.show(told.persons, open);
}

function showClock(told) {
  const now = new Date(told.now);
  find(".clock").dateTime = told.now;
  find(".clock-time").textContent = hour(now);
  find(".clock-day").textContent = fullDay(now);
  find(".happened").textContent = jumping || told.jumping ? "Время идёт…" : told.happened;
  for (const button of document.querySelectorAll("[data-jump]")) {
    button.disabled = jumping || told.jumping || !told.clock;
    button.setAttribute("aria-busy", String(jumping || told.jumping));
  }
  const tomorrow = new Date(told.now.slice(0, 10));
  tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
  find(".to-date input").min = tomorrow.toISOString().slice(0, 10);
}

for (const button of document.querySelectorAll("[data-jump]")) {
  button.addEventListener("click", async () => {
    const date = find(".to-date input");
    const wished = button.dataset.jump === "date" ? date.value : button.dataset.jump;
    if (!wished || (wished === date.value && !date.reportValidity())) return date.focus();
    jumping = true;
    for (const other of document.querySelectorAll("[data-jump]")) other.disabled = true;
    button.classList.add("running");
    await jump(wished);
    jumping = false;
    button.classList.remove("running");
    await ask();
    button.focus();
  });
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  try { if (theme) localStorage.setItem("theme", theme); } catch { /* a page without a memory */ }
}

let remembered = null;
try { remembered = localStorage.getItem("theme"); } catch { /* the same */ }
setTheme(wishes.get("theme") || remembered);
find(".theme").addEventListener("click", () => {
  const shown = document.documentElement.dataset.theme
    || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  setTheme(shown === "dark" ? "light" : "dark");
});

find(".lightbox").addEventListener("click", () => find(".lightbox").close());
document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
addEventListener("resize", () => ask());

const bell = new EventSource("/page/events");
bell.addEventListener("message", ask);
ask();
