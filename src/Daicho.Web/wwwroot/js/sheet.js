// A sheet of an inquiry: questions that are not asked are out of sight, a column is filled down, rows are chosen at once.
const fields = [...document.querySelectorAll(".answer__field")];
const control = (field) => field.querySelector("select, input, textarea");

const isAsked = (field) => {
  const { when, in: values } = field.dataset;
  if (!when) return true;
  const other = field.parentElement.querySelector(`[data-question="${when}"]`);
  return other !== null && isAsked(other) && values.split("|").includes(control(other).value);
};

// What somebody typed into a question that is no longer asked stays in sight, so that it can be taken away.
const isTyped = (field) => control(field).value !== "" && control(field).value !== (field.dataset.present ?? "");

const arrange = (row) => {
  for (const field of row.querySelectorAll("[data-when]")) {
    const asked = isAsked(field);
    field.hidden = !asked && !isTyped(field);
    const words = field.querySelector(".answer__when");
    if (words) words.hidden = asked;
  }
};

for (const row of document.querySelectorAll("[data-row]")) {
  arrange(row);
  row.addEventListener("change", () => arrange(row));
}

// Ctrl+D copies what is in the field into the rows below, or into those that are ticked.
document.querySelector("[data-sheet]")?.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "d") return;
  const field = event.target.closest("tbody .answer__field");
  if (!field) return;
  event.preventDefault();
  const own = field.closest("tr");
  const rows = [...own.parentElement.rows];
  const ticked = rows.filter((row) => row !== own && row.querySelector(".table__check")?.checked);
  const targets = ticked.length > 0 ? ticked : rows.slice(rows.indexOf(own) + 1);
  for (const row of targets) {
    const same = row.querySelector(`[data-question="${field.dataset.question}"]`);
    if (!same) continue;
    control(same).value = control(field).value;
    arrange(same.parentElement);
  }
});

const boxes = [...document.querySelectorAll("[data-rows] tbody .table__check")];
const count = document.getElementById("chosen");
const head = document.querySelector("[data-rows] thead th.check");
if (boxes.length > 0 && count && head) {
  const all = document.createElement("input");
  all.type = "checkbox";
  all.className = "table__check";
  all.setAttribute("aria-label", document.documentElement.lang === "en" ? "Choose all rows of this page" : "このページの行をすべて選ぶ");
  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    count.hidden = chosen === 0;
    count.textContent = document.documentElement.lang === "en" ? `${chosen} chosen` : `${chosen} 行を選択中`;
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
  head.append(label);
  for (const box of boxes) box.addEventListener("change", tell);
  tell();
}
