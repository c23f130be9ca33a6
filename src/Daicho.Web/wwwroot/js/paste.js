// Shows the pasted cells as a grid in which each can be mended. The text field stays what is sent: the grid only writes into it.
const field = document.querySelector("[data-paste]");
const Most = 300;

/** Cells of a block as a spreadsheet copies it: tabs between cells, quotation marks around cells with line ends. */
export function parse(text) {
  const rows = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    const row = rows[rows.length - 1];
    const at = row.length - 1;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        row[at] += '"';
        i++;
      } else if (c === '"') quoted = false;
      else row[at] += c;
    } else if (c === '"' && row[at] === "") quoted = true;
    else if (c === "\t") row.push("");
    else if (c === "\n") rows.push([""]);
    else if (c !== "\r") row[at] += c;
  }
  while (rows.length > 1 && rows[rows.length - 1].every((cell) => cell === "")) rows.pop();
  return rows;
}

/** The text of cells, as a spreadsheet would have copied them. */
export function format(rows) {
  const quote = (cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join("\t")).join("\n");
}

if (field) {
  const box = document.createElement("div");
  box.className = "table-scroll grid";
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "貼り付けた表（セルごとに直せます）");
  box.tabIndex = 0;
  field.after(box);
  const hint = document.createElement("p");
  hint.className = "field__hint";
  box.before(hint);

  // What the check said, by row and column.
  const problems = new Map();
  for (const said of document.querySelectorAll("#checked .cell-problem"))
    problems.set(`${said.dataset.row}/${said.dataset.column ?? ""}`, said.textContent);

  let rows = [];
  const write = () => {
    field.value = format(rows);
  };

  const show = () => {
    rows = parse(field.value);
    box.replaceChildren();
    const some = field.value.trim() !== "";
    box.hidden = !some || rows.length > Most;
    hint.textContent = rows.length > Most ? `${rows.length} 行あります。${Most} 行までは、ここにセルごとの表が出ます。` : some ? "下の表でセルごとに直せます（↑↓ と Enter で行を移ります）。" : "";
    if (box.hidden) return;
    const table = document.createElement("table");
    table.className = "table grid__table";
    const body = table.createTBody();
    const width = Math.max(...rows.map((row) => row.length));
    rows.forEach((row, r) => {
      const line = body.insertRow();
      const head = document.createElement("th");
      head.scope = "row";
      head.className = "num";
      head.textContent = r + 1;
      line.append(head);
      for (let c = 0; c < width; c++) {
        const cell = line.insertCell();
        const input = document.createElement("input");
        input.className = "grid__cell";
        input.value = (row[c] ?? "").replaceAll("\n", " ");
        input.dataset.r = r;
        input.dataset.c = c;
        input.setAttribute("aria-label", `${r + 1} 行 ${c + 1} 列`);
        const problem = problems.get(`${r + 1}/${c}`);
        if (problem) {
          input.setAttribute("aria-invalid", "true");
          input.title = problem;
        }
        cell.append(input);
      }
    });
    box.append(table);
  };

  const cellAt = (r, c) => box.querySelector(`input[data-r="${r}"][data-c="${c}"]`);
  box.addEventListener("input", (event) => {
    const { r, c } = event.target.dataset;
    while (rows[r].length <= c) rows[r].push("");
    rows[r][c] = event.target.value;
    event.target.removeAttribute("aria-invalid");
    write();
  });
  box.addEventListener("keydown", (event) => {
    if (!event.target.dataset.r) return;
    const [r, c] = [Number(event.target.dataset.r), Number(event.target.dataset.c)];
    const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (!by || event.isComposing) return;
    event.preventDefault();
    cellAt(r + by, c)?.focus();
  });
  // A block pasted into a cell fills the cells from there on.
  box.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (!event.target.dataset.r || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const [r, c] = [Number(event.target.dataset.r), Number(event.target.dataset.c)];
    parse(text).forEach((row, i) => {
      rows[r + i] ??= [];
      row.forEach((cell, j) => {
        while (rows[r + i].length <= c + j) rows[r + i].push("");
        rows[r + i][c + j] = cell;
      });
    });
    write();
    show();
    cellAt(r, c)?.focus();
  });
  field.addEventListener("input", show);
  show();
}
