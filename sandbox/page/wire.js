// Between the page and the box: one question about changes, and the acts of persons.

async function post(address, options) {
  const response = await fetch(address, { method: "POST", ...options });
  return response.ok ? response.json() : null;
}

const asJson = (body) => ({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/** A person does something: start, text, press, read, block. */
export const act = (id, verb, body) => post(`/page/persons/${id}/${verb}`, asJson(body)).catch(() => null);

/** A person sends a file; a picture goes as a picture. */
export function upload(id, file) {
  const form = new FormData();
  form.append(/^image\/(png|jpeg)$/.test(file.type) ? "photo" : "document", file, file.name);
  return post(`/page/persons/${id}/file`, { body: form }).catch(() => null);
}

/** Move the clock: hour, day, reminder, or to a date (2026-10-01). */
export const jump = (wished) => post("/page/clock", asJson({ jump: wished })).catch(() => null);

/** What has changed in the chats that are open: [[id, after], …]. */
export async function changes(open) {
  const response = await fetch(`/page/changes?open=${open.map((pair) => pair.join(".")).join(",")}`);
  return response.ok ? response.json() : null;
}
