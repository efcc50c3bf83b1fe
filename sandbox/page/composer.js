// The text field with its menu of commands, the button for files, and the keyboard the bot may put under it.

export function composer(root, acts) {
  const form = root.querySelector(".composer");
  const field = form.querySelector("textarea");
  const menu = form.querySelector(".menu");
  const picker = form.querySelector("input[type=file]");
  const commands = root.querySelector(".commands");
  const keyboard = root.querySelector(".keyboard");
  let known = [];

  const grow = () => { field.style.height = "auto"; field.style.height = `${Math.min(field.scrollHeight, 140)}px`; };
  const say = (text) => { if (text.trim()) acts.send(text); };

  function list(open, beginning = "") {
    const fitting = known.filter((command) => `/${command.command}`.startsWith(beginning));
    commands.replaceChildren(...fitting.map((command) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      const name = document.createElement("b");
      name.textContent = `/${command.command}`;
      button.append(name, command.description);
      button.addEventListener("click", () => { list(false); field.value = ""; grow(); say(`/${command.command}`); field.focus(); });
      item.append(button);
      return item;
    }));
    commands.hidden = !open || fitting.length === 0;
    menu.setAttribute("aria-expanded", String(!commands.hidden));
  }

  menu.addEventListener("click", () => { list(commands.hidden); if (!commands.hidden) commands.querySelector("button").focus(); });
  root.addEventListener("keydown", (event) => { if (event.key === "Escape" && !commands.hidden) { list(false); field.focus(); } });
  root.addEventListener("pointerdown", (event) => { if (!event.target.closest(".commands, .menu, textarea")) list(false); });
  field.addEventListener("input", () => { grow(); list(field.value.startsWith("/"), field.value); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value;
    field.value = "";
    grow();
    list(false);
    say(text);
  });
  form.querySelector(".attach").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => { for (const file of picker.files) acts.file(file); picker.value = ""; });

  function show(view, started) {
    known = view.commands;
    menu.hidden = known.length === 0;
    const rows = started ? view.keyboard?.keyboard || [] : [];
    keyboard.hidden = rows.length === 0;
    keyboard.replaceChildren(...rows.map((row) => {
      const line = document.createElement("div");
      line.className = "keys-row";
      for (const key of row) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "key";
        button.textContent = key.text;
        button.addEventListener("click", () => say(key.text));
        line.append(button);
      }
      return line;
    }));
    field.placeholder = view.keyboard?.input_field_placeholder || "Сообщение";
  }

  return { show };
}
