// The list of everybody: by organisation, with role and unread mark, and a search over it.

import { shortly } from "./moments.js";

/** Initials on a colour of one's own. */
export function avatar(node, person) {
  node.textContent = person.name.split(/\s+/).slice(0, 2).map((word) => word[0] || "").join("").toUpperCase();
  node.dataset.tint = String(person.id % 8);
}

export class People {
  /** `hooks`: open(id), beside(id). */
  constructor(root, hooks) {
    this.hooks = hooks;
    this.list = root.querySelector(".people-list");
    this.none = root.querySelector(".people-none");
    this.search = root.querySelector("input");
    this.search.addEventListener("input", () => this.filter());
    this.rows = new Map();
    this.shape = "";
  }

  show(persons, open) {
    const shape = JSON.stringify(persons.map((person) => [person.id, person.group]));
    if (shape !== this.shape) this.build(persons);
    this.shape = shape;
    for (const person of persons) this.fill(this.rows.get(person.id), person, open.includes(person.id));
    this.filter();
  }

  build(persons) {
    this.list.replaceChildren();
    this.rows.clear();
    const groups = Map.groupBy ? Map.groupBy(persons, (person) => person.group) : grouped(persons);
    for (const [name, members] of groups) {
      if (name) {
        const heading = document.createElement("li");
        heading.className = "group";
        heading.textContent = name;
        this.list.append(heading);
      }
      for (const person of members) {
        const row = document.getElementById("person").content.cloneNode(true).firstElementChild;
        row.querySelector(".person").dataset.testid = `person-${person.id}`;
        row.querySelector(".person").addEventListener("click", () => this.hooks.open(person.id));
        row.querySelector(".beside").addEventListener("click", () => this.hooks.beside(person.id));
        row.querySelector(".beside").setAttribute("aria-label", `Открыть рядом: ${person.name}`);
        this.rows.set(person.id, row);
        this.list.append(row);
      }
    }
  }

  /** Writes a row anew when it shows something else than before. */
  fill(row, person, open) {
    const time = person.last ? shortly(new Date(person.last.at)) : "";
    const shown = JSON.stringify([person, time, open]);
    if (row.shown === shown) return;
    row.shown = shown;
    row.words = `${person.name} ${person.role} ${person.group}`.toLowerCase().replaceAll("ё", "е");
    avatar(row.querySelector(".avatar"), person);
    const invited = !person.started && person.payload ? "есть приглашение" : "";
    row.querySelector(".person-name").textContent = person.name;
    row.querySelector(".person").title = [person.name, person.role, invited].filter(Boolean).join(", ");
    row.querySelector(".person-time").textContent = time || (invited ? "✉" : "");
    row.querySelector(".person-role").textContent = [person.blocked ? "бот заблокирован" : "", person.role].filter(Boolean).join(" · ");
    const unread = row.querySelector(".unread");
    unread.hidden = !person.unread;
    unread.textContent = String(person.unread);
    unread.setAttribute("aria-label", `непрочитанных: ${person.unread}`);
    row.classList.toggle("open", open);
    row.classList.toggle("away", !person.started);
    row.querySelector(".person").setAttribute("aria-current", String(open));
  }

  filter() {
    const wished = this.search.value.trim().toLowerCase().replaceAll("ё", "е");
    let found = 0;
    for (const row of this.rows.values()) {
      row.hidden = !row.words?.includes(wished);
      found += row.hidden ? 0 : 1;
    }
    for (const heading of this.list.querySelectorAll(".group")) {
      let next = heading.nextElementSibling;
      while (next && next.hidden && !next.classList.contains("group")) next = next.nextElementSibling;
      heading.hidden = !next || next.classList.contains("group");
    }
    this.none.hidden = found > 0 || this.rows.size === 0;
  }
}

function grouped(persons) {
  const groups = new Map();
  for (const person of persons) groups.set(person.group, [...(groups.get(person.group) || []), person]);
  return groups;
}
