// A record: copying a text, and files dropped onto their form.
for (const field of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--outline button--small";
  button.textContent = "コピーする";
  const said = document.createElement("output");
  said.className = "small";
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = "コピーしました。";
    } catch {
      said.textContent = "選択しました。Ctrl+C でコピーしてください。";
    }
  });
  const line = document.createElement("div");
  line.className = "actions";
  line.append(button, said);
  field.after(line);
}

for (const form of document.querySelectorAll("form[data-drop]")) {
  const input = form.querySelector("input[type=file]");
  const mark = (on) => form.classList.toggle("drop", on);
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  form.addEventListener("dragleave", () => mark(false));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
    input.focus();
  });
}
