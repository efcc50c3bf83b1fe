// One open chat: its head, messages, toast, text field and keyboard.

import { drawMessage } from "./messages.js";
import { avatar } from "./people.js";
import { composer } from "./composer.js";
import { day, dayKey } from "./moments.js";
import { act, upload } from "./wire.js";

const WORKING = {
  typing: "печатает", upload_photo: "отправляет картинку", upload_document: "отправляет файл",
};
const ANSWER_COMES_WITHIN = 15000;
const TOAST_LASTS = 3500;

export class Column {
  /** `hooks`: activate(id), close(id), back(), alert(text), enlarge(src, alt), botUsername(). */
  constructor(id, hooks) {
    this.id = id;
    this.hooks = hooks;
    this.after = 0;
    this.messages = new Map();
    this.drawn = new Map();
    this.waiting = new Map();
    this.answered = new Set();
    this.person = null;
    this.root = document.getElementById("column").content.cloneNode(true).firstElementChild;
    this.root.dataset.testid = `chat-${id}`;
    const find = (selector) => this.root.querySelector(selector);
    this.find = find;
    this.list = find(".messages");
    this.scroll = find(".scroll");
    this.root.addEventListener("focusin", () => hooks.activate(id));
    this.root.addEventListener("pointerdown", () => hooks.activate(id));
    find(".close").addEventListener("click", () => hooks.close(id));
    find(".back").addEventListener("click", () => hooks.back());
    find(".block").addEventListener("click", () => act(id, "block", { blocked: !this.blocked }));
    find(".down").addEventListener("click", () => this.toEnd(true));
    find(".start").addEventListener("click", () => this.start());
    find(".pinned").addEventListener("click", () => this.drawn.get(this.pinnedId)?.scrollIntoView({ block: "center" }));
    this.scroll.addEventListener("scroll", () => { find(".down").hidden = this.atEnd(); });
    this.composer = composer(this.root, {
      send: (text) => act(id, "text", { text }),
      file: (chosen) => upload(id, chosen),
    });
  }

  start() {
    if (this.blocked) act(this.id, "block", { blocked: false });
    else act(this.id, "start", { payload: this.person?.payload || null });
  }

  /** Who this is: name, role, organisation. */
  setPerson(person) {
    this.person = person;
    this.find("h2").textContent = person.name;
    this.find(".column-who p").textContent = [person.role, person.group].filter(Boolean).join(" · ");
    avatar(this.find(".avatar"), person);
    this.root.setAttribute("aria-label", `Чат: ${person.name}${person.role ? `, ${person.role}` : ""}`);
  }

  /** What has changed since `after`. */
  update(view) {
    const first = this.after === 0;
    const stay = first || this.unseen || this.atEnd();
    let mine = false;
    this.after = view.after;
    for (const message of view.messages) {
      mine = mine || (!message.bot && !this.messages.has(message.message_id));
      if (message.deleted) this.messages.delete(message.message_id);
      else this.messages.set(message.message_id, message);
    }
    for (const answer of view.answers) this.answer(answer);
    if (view.messages.length || first) this.draw(view.messages);
    this.showState(view);
    if (stay || mine) this.toEnd(false);
    this.unseen = this.root.offsetParent === null;
    this.find(".down").hidden = this.atEnd();
    this.root.dataset.drawn = String(this.after);
  }

  draw(changed) {
    const acts = {
      command: (text) => act(this.id, "text", { text }),
      link: (url) => this.follow(url),
      press: (message, button) => this.press(message, button),
      enlarge: this.hooks.enlarge,
    };
    for (const { message_id: number } of changed) {
      const message = this.messages.get(number);
      const old = this.drawn.get(number);
      if (!message) { old?.remove(); this.drawn.delete(number); continue; }
      const item = drawMessage(message, acts, (m, b) => this.waiting.has(`${m.message_id} ${b.callback_data}`));
      if (old) old.replaceWith(item); else this.insert(number, item);
      this.drawn.set(number, item);
    }
    this.separate();
  }

  insert(number, item) {
    const later = [...this.drawn.keys()].filter((other) => other > number).sort((a, b) => a - b)[0];
    this.list.insertBefore(item, later === undefined ? null : this.drawn.get(later));
  }

  /** Days between messages; those of one author close together. What stands as it should is left alone. */
  separate() {
    let before = null;
    const wanted = new Set();
    for (const number of [...this.drawn.keys()].sort((a, b) => a - b)) {
      const message = this.messages.get(number);
      const item = this.drawn.get(number);
      message.day ||= dayKey(new Date(message.at));
      const newDay = before?.day !== message.day;
      if (newDay) wanted.add(this.dayBefore(item, day(new Date(message.at))));
      item.classList.toggle("follows", !newDay && before.bot === message.bot);
      before = message;
    }
    for (const line of this.list.querySelectorAll(".day")) if (!wanted.has(line)) line.remove();
  }

  dayBefore(item, name) {
    const stands = item.previousElementSibling;
    if (stands?.className === "day" && stands.textContent === name) return stands;
    const line = document.createElement("li");
    line.className = "day";
    line.append(Object.assign(document.createElement("span"), { textContent: name }));
    this.list.insertBefore(line, item);
    return line;
  }

  showState(view) {
    this.blocked = view.blocked;
    const started = view.started && !view.blocked;
    const start = this.find(".start");
    start.hidden = started;
    start.textContent = view.blocked ? "Разблокировать" : "Запустить";
    this.find(".composer").hidden = !started;
    this.find(".block").hidden = !started;
    this.composer.show(view, started);
    this.find(".empty").hidden = this.messages.size > 0;
    this.find(".empty-head").textContent = view.description ? "Что умеет этот бот?" : "Здесь пока пусто";
    this.find(".empty-text").textContent = view.description
      || (this.person?.payload ? "Есть приглашение: нажмите «Запустить», и откроется ссылка из него." : "Нажмите «Запустить», чтобы начать.");
    this.pinnedId = view.pinned?.message_id;
    this.find(".pinned").hidden = !view.pinned;
    this.find(".pinned span").textContent = view.pinned?.text || "";
    const working = this.find(".working");
    working.hidden = !view.action;
    this.find(".working-text").textContent = `${WORKING[view.action] || "готовит ответ"}…`;
    clearTimeout(this.workingEnds);
    if (view.action) this.workingEnds = setTimeout(() => { working.hidden = true; }, view.action_seconds * 1000);
    this.markRead(view);
  }

  markRead(view) {
    const newest = Math.max(0, ...this.messages.keys());
    if (newest > Math.max(view.read_up_to, this.readUpTo || 0) && !document.hidden && this.root.offsetParent !== null) {
      this.readUpTo = newest;
      act(this.id, "read", { up_to: newest });
    }
  }

  follow(url) {
    const found = url.match(/^(?:https?:\/\/)?t\.me\/([^/?#]+)(?:\?start=([\w-]+))?/i);
    if (!found || found[1].toLowerCase() !== this.hooks.botUsername().toLowerCase()) return false;
    act(this.id, "start", { payload: found[2] || null });
    return true;
  }

  async press(message, button) {
    if (button.url) {
      if (!this.follow(button.url)) window.open(button.url, "_blank", "noopener,noreferrer");
      return;
    }
    const key = `${message.message_id} ${button.callback_data}`;
    if (this.waiting.has(key)) return;
    this.waiting.set(key, "");
    this.draw([message]);
    const said = await act(this.id, "press", { message_id: message.message_id, data: button.callback_data });
    const done = () => { this.waiting.delete(key); this.draw([message]); };
    if (!said?.query_id || this.answered.has(said.query_id)) return done();
    this.waiting.set(key, said.query_id);
    setTimeout(() => { if (this.waiting.get(key) === said.query_id) done(); }, ANSWER_COMES_WITHIN);
  }

  answer({ query_id: query, text, alert }) {
    this.answered.add(query);
    for (const [key, waits] of this.waiting) {
      if (waits !== query) continue;
      this.waiting.delete(key);
      this.draw([{ message_id: Number(key.split(" ")[0]) }]);
    }
    if (!text) return;
    if (alert) { this.hooks.alert(text); return; }
    const toast = this.find(".toast");
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(this.toastEnds);
    this.toastEnds = setTimeout(() => { toast.hidden = true; }, TOAST_LASTS);
  }

  atEnd() { return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 60; }

  toEnd(smooth) {
    this.scroll.scrollTo({ top: this.scroll.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }
}
