// Between the page and the box: one question about changes, and the acts of persons.

let onTheWay = 0;

/** The page says how many acts the box has not taken yet. */
function underWay(change) {
  onTheWay += change;
  document.body.dataset.underWay = String(onTheWay);
}

async function post(address, options) {
  underWay(1);
  try {
    const response = await fetch(address, { method: "POST", ...options });
    return response.ok ? await response.json() : null;
  } finally {
    underWay(-1);
  }
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
