// The matrix: a changed cell is kept at once, unseen by others, and the judgement beside it follows.
import { api, say } from "./say.js";
import { sendOrKeep } from "./queue.js";

async function refresh() {
  const answer = await fetch(api("/live"), { cache: "no-store" });
  if (!answer.ok) return;
  const live = await answer.json();
  for (const item of live.hypotheses) {
    const row = document.querySelector(`#live [data-h="${CSS.escape(item.id)}"]`);
    if (!row) continue;
    row.querySelector(".n").textContent = item.percent;
    row.querySelector(".by").textContent = item.word;
    row.querySelector(".bar-fill").setAttribute("width", String(item.posterior * 100));
  }
}

async function keep(event) {
  const input = event.target;
  const [side, indicator, hypothesis] = input.name.split("|");
  const part = side === "o" ? "otherwise" : "likely";
  const who = document.getElementById("matrix").dataset.who;
  const thing = `rating/${who}/${indicator.replace(/[/%]/g, encodeURIComponent)}`;
  // What is kept of this indicator so far, from the fields that were changed on this page and those kept before.
  const content = kept.get(indicator) ?? (await current(thing));
  content[part] = { ...content[part], [hypothesis]: input.value.trim() };
  kept.set(indicator, content);
  const check = await fetch(`${api("/rating")}?text=${encodeURIComponent(input.value)}`).catch(() => null);
  const isRating = check === null || check.ok;
  input.classList.toggle("bad", !isRating);
  input.setAttribute("aria-invalid", String(!isRating));
  if (!isRating) {
    say(`“${input.value}” is no rating; a word such as likely, a number such as 0.7, or a range such as [0.6, 0.8] is wanted. It was not kept.`);
    return;
  }
  const answer = await sendOrKeep("rating.put", null, [{ thing, value: content }]);
  if (answer === null) return;
  if (!answer.ok) {
    const trouble = await answer.json().catch(() => ({}));
    say(`Not kept: ${trouble.title ?? answer.status}. It is still in the field.`);
    return;
  }
  input.closest("td").classList.add("mine");
  input.closest("td").classList.remove("default");
  document.getElementById("draft-state").textContent = "Kept; only you see it until you hand it in.";
  await refresh();
}

let last = Promise.resolve();
let keeping = 0;
function keepNext(event) {
  keeping++;
  last = last.then(() => keep(event)).finally(() => keeping--);
}

const kept = new Map();
async function current(thing) {
  const answer = await fetch(api(`/things/${thing.split("/").map(encodeURIComponent).join("/")}`)).catch(() => null);
  return answer?.ok ? (await answer.json()).value : {};
}

// Arrows go from cell to cell, as in a table of numbers.
function walk(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || !event.altKey) return;
  const cell = event.target.closest("td");
  const row = cell.parentElement;
  const next = row.parentElement.rows[row.sectionRowIndex + step]?.cells[cell.cellIndex]?.querySelector("input");
  if (next) {
    event.preventDefault();
    next.focus();
    next.select();
  }
}

export function startMatrix() {
  const form = document.getElementById("matrix");
  if (!form) return;
  form.addEventListener("change", (event) => {
    // One after another, so that two cells of one indicator never overwrite each other.
    if (event.target.matches("td input[list]")) keepNext(event);
  });
  form.addEventListener("keydown", (event) => {
    if (event.target.matches("td input[list]")) {
      walk(event);
      if (event.key === "Enter") {
        event.preventDefault();
        event.target.blur();
        event.target.focus();
      }
    }
  });
  // What was just typed is kept first, so that it is handed in as well.
  form.addEventListener("submit", (event) => {
    if (!keeping) return;
    event.preventDefault();
    last.then(() => form.requestSubmit(event.submitter));
  });
  document.addEventListener("assay-sent", refresh);
}
