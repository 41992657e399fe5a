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

const thingOf = (indicator) => `rating/${document.getElementById("matrix").dataset.who}/${indicator.replace(/[/%]/g, encodeURIComponent)}`;

async function keep(event) {
  const input = event.target;
  const [side, indicator, hypothesis] = input.name.split("|");
  const part = side === "o" ? "otherwise" : "likely";
  const thing = thingOf(indicator);
  const text = input.value.trim();
  const check = await fetch(`${api("/rating")}?text=${encodeURIComponent(input.value)}`).catch(() => null);
  const isRating = check === null || check.ok;
  input.classList.toggle("bad", !isRating);
  input.setAttribute("aria-invalid", String(!isRating));
  if (!isRating) {
    say(`“${input.value}” is no rating; a word such as likely, a number such as 0.7, or a range such as [0.6, 0.8] is wanted. It was not kept.`);
    return;
  }
  let answer = await send();
  if (answer?.status === 412) {
    // Another page of the same person was faster: what it kept stays, and this cell is put into it.
    const now = await current(thing);
    if (now) {
      kept.set(thing, now);
      answer = await send();
    }
  }
  if (answer === null) return;
  if (!answer.ok) {
    const trouble = await answer.json().catch(() => ({}));
    say(`Not kept: ${trouble.title ?? answer.status}. It is still in the field.`);
    return;
  }
  kept.get(thing).version = (await answer.json()).event;
  input.closest("td").classList.add("mine");
  input.closest("td").classList.remove("default");
  document.getElementById("draft-state").textContent = "Kept; only you see it until you hand it in.";
  await refresh();

  // What is kept of this indicator so far, with this cell; and of which version that is.
  async function send() {
    const { version, value } = kept.get(thing);
    const content = { ...value, [part]: { ...value[part], [hypothesis]: text } };
    const sent = await sendOrKeep("rating.put", null, [{ thing, value: content, expects: version }]);
    // What was refused is no part of what is sent next.
    if (sent === null || sent.ok) kept.set(thing, { version, value: content });
    return sent;
  }
}

let last = Promise.resolve();
let keeping = 0;
function keepNext(event) {
  keeping++;
  last = last.then(() => keep(event)).finally(() => keeping--);
}

// By thing: what this person has rated and not handed in, and its version; the page comes with it.
const kept = new Map();
async function current(thing) {
  const answer = await fetch(api(`/things/${thing.split("/").map(encodeURIComponent).join("/")}`), { cache: "no-store" }).catch(() => null);
  return answer?.ok ? await answer.json() : null;
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
  for (const [indicator, state] of Object.entries(JSON.parse(form.dataset.known))) kept.set(thingOf(indicator), state);
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
        // Between the last cell and the button there may be hundreds of others.
        if (event.ctrlKey || event.metaKey) form.requestSubmit(form.querySelector("button[value=submit]"));
      }
    }
  });
  // What was just typed is kept first, so that it is handed in as well.
  form.addEventListener("submit", (event) => {
    if (!keeping) return;
    event.preventDefault();
    last.then(() => form.requestSubmit(event.submitter));
  });
  document.addEventListener("assay-sent", (event) => {
    for (const [thing, version] of Object.entries(event.detail)) if (kept.has(thing)) kept.get(thing).version = version;
    refresh();
  });
}
