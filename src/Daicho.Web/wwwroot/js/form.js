// Forms of records: says how a typed text is read, takes a value from before, and saves a draft now and then.
for (const form of document.querySelectorAll("form[data-echo]")) {
  const echo = async (input) => {
    const id = `${input.id}-read`;
    let output = document.getElementById(id);
    if (!output) {
      output = document.createElement("output");
      output.id = id;
      output.className = "field__read";
      output.setAttribute("for", input.id);
      (input.closest(".with-unit") ?? input).after(output);
    }
    if (input.value.trim() === "") {
      output.textContent = "";
      return;
    }
    const answer = await fetch(`${form.dataset.echo}?column=${encodeURIComponent(input.name.slice(2))}&text=${encodeURIComponent(input.value)}`);
    if (!answer.ok) return;
    const { meaning, problem } = await answer.json();
    output.textContent = problem ?? meaning ?? "";
    output.classList.toggle("field__read--problem", Boolean(problem));
  };
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (box.dataset.same) {
      const field = form.elements[box.dataset.same];
      if (box.checked && field) {
        field.value = box.dataset.value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    } else if (box.matches("input[type=text]") && box.name.startsWith("c.")) echo(box);
  });

  if (form.dataset.draft !== undefined) {
    const said = form.querySelector("[data-draft-said]");
    let saved = new URLSearchParams(new FormData(form)).toString();
    setInterval(async () => {
      const now = new URLSearchParams(new FormData(form));
      if (now.toString() === saved) return;
      const sent = now.toString();
      now.set("draft", "auto");
      const answer = await fetch(form.action || location.href, { method: "POST", body: now });
      if (!answer.ok) return;
      saved = sent;
      if (said) said.textContent = `下書きを保存しました（${new Date().toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit" })}）`;
    }, 30000);
  }
}
