// One message as it stands in a chat: bubble, file, picture, buttons.

import { richText } from "./richtext.js";
import { hour } from "./moments.js";

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

const address = (fileId) => `/page/files/${encodeURIComponent(fileId)}`;

/** `acts`: command(text), link(url) → taken, press(message, button), enlarge(src, alt); `waits(message, button)`. */
export function drawMessage(message, acts, waits) {
  const item = make("li", `message ${message.bot ? "theirs" : "mine"}`);
  item.dataset.testid = `message-${message.message_id}`;
  const bubble = make("div", "bubble");
  bubble.append(...content(message, acts));
  bubble.append(meta(message));
  item.append(bubble);
  const rows = message.reply_markup?.inline_keyboard;
  if (rows) item.append(buttons(message, rows, acts, waits));
  if (message.sticker) item.classList.add("is-sticker");
  if (message.photo) item.classList.add("has-photo");
  if (message.has_protected_content) item.classList.add("protected");
  return item;
}

function content(message, acts) {
  const parts = [];
  if (message.reply_to_message) parts.push(quote(message.reply_to_message));
  if (message.photo) parts.push(photo(message, acts));
  if (message.document) parts.push(file(message.document));
  if (message.voice) parts.push(make("div", "voice", `🎤 Голосовое сообщение, ${message.voice.duration} с`));
  if (message.sticker) parts.push(make("div", "sticker", message.sticker.emoji || "🙂"));
  const text = message.text ?? message.caption;
  if (text) {
    const body = make("div", "text");
    body.append(richText(text, message.entities || message.caption_entities, acts));
    parts.push(body);
  }
  return parts;
}

function quote(replied) {
  return make("div", "quote", replied.text || replied.caption || "Сообщение");
}

function photo(message, acts) {
  const size = message.photo[message.photo.length - 1];
  const button = make("button", "photo");
  button.type = "button";
  const name = message.caption || "Картинка";
  button.setAttribute("aria-label", `${name}: увеличить`);
  const image = make("img");
  image.src = address(size.file_id);
  image.alt = name;
  if (size.width && size.height) { image.width = size.width; image.height = size.height; }
  button.append(image);
  button.addEventListener("click", () => acts.enlarge(image.src, name));
  return button;
}

function file(document) {
  const extension = document.file_name.includes(".") ? document.file_name.split(".").pop().slice(0, 4) : "";
  const link = make("a", "file");
  link.href = address(document.file_id);
  link.download = document.file_name;
  const icon = make("span", "file-icon", extension.toUpperCase() || "ФАЙЛ");
  icon.dataset.kind = extension.toLowerCase();
  icon.setAttribute("aria-hidden", "true");
  const about = make("span", "file-about");
  about.append(make("span", "file-name", document.file_name), make("span", "file-size", bytes(document.file_size)));
  link.append(icon, about);
  return link;
}

function bytes(size) {
  if (size < 1024) return `${size} Б`;
  const [value, unit] = size < 1024 * 1024 ? [size / 1024, "КБ"] : [size / 1024 / 1024, "МБ"];
  return `${value.toLocaleString("ru-RU", { maximumFractionDigits: 1 })} ${unit}`;
}

function meta(message) {
  const node = make("span", "meta");
  if (message.has_protected_content) {
    const lock = make("span", "lock", "🔒");
    lock.title = "Нельзя переслать и сохранить";
    node.append(lock);
  }
  if (message.edited) node.append(make("span", "edited", "изменено"));
  const time = make("time", "", hour(new Date(message.at)));
  time.dateTime = message.at;
  node.append(time);
  return node;
}

function buttons(message, rows, acts, waits) {
  const keys = make("div", "keys");
  keys.setAttribute("role", "group");
  keys.setAttribute("aria-label", "Кнопки сообщения");
  for (const row of rows) {
    const line = make("div", "keys-row");
    for (const button of row) line.append(key(message, button, acts, waits));
    keys.append(line);
  }
  return keys;
}

function key(message, button, acts, waits) {
  const node = make("button", "key");
  node.type = "button";
  node.append(make("span", "", button.text));
  if (button.url) node.classList.add("goes");
  if (waits(message, button)) { node.classList.add("waiting"); node.setAttribute("aria-busy", "true"); }
  node.addEventListener("click", () => acts.press(message, button));
  return node;
}
