// Keeps the bar of a job moving without loading the page anew; once the job has ended, the page itself says what came of it.
const box = document.querySelector("[data-job]");
const every = 1000;

async function look() {
  try {
    const response = await fetch(box.dataset.job, { headers: { Accept: "application/json" }, cache: "no-store" });
    if (!response.ok) throw new Error(response.statusText);
    const state = await response.json();
    if (state.ended) {
      location.reload();
      return;
    }
    box.querySelector("progress").value = state.percent;
    box.querySelector("[data-job-percent]").textContent = state.isRunning ? `${state.percent}%` : "";
    const text = box.querySelector("[data-job-text]");
    // Set only when it changes: a screen reader reads it out each time.
    if (text.textContent !== state.text) text.textContent = state.text;
  } catch {
    // The server may be away for a moment; the next look is in a second.
  }
  setTimeout(look, every);
}

if (box) setTimeout(look, every);
