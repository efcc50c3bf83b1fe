// Text with entities as DOM nodes: nothing a person wrote is ever read as HTML.

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE = /^(https?|tg|mailto|tel):/i;

/** `acts.command(text)` and `acts.link(url)` are called for a press; a link not taken by `acts` opens in a new tab. */
export function richText(text, entities, acts) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const root = document.createDocumentFragment();
  fill(root, text, 0, text.length, sorted, acts);
  return root;
}

function fill(parent, text, from, to, entities, acts) {
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity.offset < at || entity.offset >= to) continue;
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset > at) parent.append(text.slice(at, entity.offset));
    const inside = entities.slice(i + 1).filter((other) => other.offset < end);
    const node = element(entity, text.slice(entity.offset, end), acts);
    fill(node, text, entity.offset, end, inside, acts);
    parent.append(node);
    at = end;
    if (BLOCKS.has(entity.type) && text[at] === "\n" && at < to) at += 1;
  }
  if (at < to) parent.append(text.slice(at, to));
}

function element(entity, text, acts) {
  if (TAGS[entity.type]) return document.createElement(TAGS[entity.type]);
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "bot_command") return actor(() => acts.command(text));
  if (entity.type === "url" || entity.type === "text_link") return link(entity.url || text, acts);
  return document.createElement("span");
}

function spoiler() {
  const node = document.createElement("span");
  node.className = "spoiler";
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.setAttribute("aria-label", "Скрытый текст, нажмите, чтобы открыть");
  const open = () => { node.classList.add("open"); node.removeAttribute("aria-label"); node.removeAttribute("role"); };
  node.addEventListener("click", open);
  node.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") open(); });
  return node;
}

function actor(act) {
  const node = document.createElement("button");
  node.type = "button";
  node.className = "inline-link";
  node.addEventListener("click", act);
  return node;
}

function link(address, acts) {
  const url = SAFE.test(address) ? address : `https://${address}`;
  const node = document.createElement("a");
  node.href = url;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  node.addEventListener("click", (event) => { if (acts.link(url)) event.preventDefault(); });
  return node;
}
