// Keys in the table of a list. They work only while the focus is in the table, so that no key is taken from anybody else.
const region = document.querySelector("[data-rows]");

if (region) {
  const help = document.getElementById("keys");
  if (help) {
    help.hidden = false;
    region.setAttribute("aria-describedby", "keys");
  }

  const rows = () => [...region.querySelectorAll("tbody tr")];
  const linkOf = (row) => row?.querySelector("th[scope=row] a");
  const boxOf = (row) => row?.querySelector("input[type=checkbox]");
  const go = (rel) => document.querySelector(`.pagination a[rel=${rel}]`)?.click();

  region.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    const all = rows();
    const at = all.indexOf(event.target.closest("tbody tr"));
    const focus = (index) => linkOf(all[Math.max(0, Math.min(all.length - 1, index))])?.focus();
    const acts = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => (at > 0 ? focus(at - 1) : region.focus()),
      Home: () => focus(0),
      End: () => focus(all.length - 1),
      n: () => go("next"),
      p: () => go("prev"),
      " ": () => (at >= 0 && event.target.matches("a") ? boxOf(all[at])?.click() : false),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act && act() !== false) event.preventDefault();
  });
}

// How many rows are chosen, and a box in the header that chooses all of the page.
const boxes = [...document.querySelectorAll("[data-rows] tbody input[type=checkbox]")];
const count = document.getElementById("chosen");
if (boxes.length > 0 && count) {
  const all = document.createElement("input");
  all.type = "checkbox";
  all.className = "table__check";
  all.setAttribute("aria-label", "このページの行をすべて選ぶ");
  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    count.hidden = false;
    count.textContent = `${chosen} 件を選択中`;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  const label = document.createElement("label");
  label.className = "table__check-label";
  label.append(all);
  document.querySelector("[data-rows] thead th.check")?.append(label);
  for (const box of boxes) box.addEventListener("change", tell);
  tell();
}

// A menu closes on Escape and when something beside it is chosen.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest?.("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
