// Between items side by side: moves the text that is selected in one item to the same field of the next or the one before.
const form = document.querySelector("[data-arrange]");
const items = form ? [...form.querySelectorAll("[data-item]")] : [];

if (items.length > 1) {
  for (const [at, item] of items.entries()) {
    for (const area of item.querySelectorAll("textarea[data-text]")) {
      const row = document.createElement("div");
      row.className = "actions";
      for (const to of [at - 1, at + 1].filter((n) => items[n])) row.append(button(area, to, to > at));
      area.after(row);
    }
  }
}

function button(area, to, forward) {
  const press = document.createElement("button");
  press.type = "button";
  press.className = "button button--text button--small";
  press.textContent = `選んだ文を項目${to + 1}へ移す`;
  press.addEventListener("click", () => {
    const { selectionStart: start, selectionEnd: end, value } = area;
    const text = value.slice(start, end).trim();
    if (text === "") {
      area.focus();
      return;
    }
    const target = items[to].querySelector(`textarea[data-text="${area.dataset.text}"]`);
    area.value = join(value.slice(0, start), value.slice(end));
    target.value = forward ? join(text, target.value) : join(target.value, text);
    target.focus();
    const from = forward ? 0 : target.value.length - text.length;
    target.setSelectionRange(from, from + text.length);
  });
  return press;
}

function join(above, below) {
  const [a, b] = [above.trimEnd(), below.trimStart()];
  return a && b ? `${a}\n${b}` : a || b;
}
