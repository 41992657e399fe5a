// Changes that could not be sent stay in this browser and are sent when the server answers again.
import { caseName, say } from "./say.js";

const key = `assay-kept-${caseName}`;
const read = () => JSON.parse(localStorage.getItem(key) ?? "[]");
const write = (edits) => {
  if (edits.length) localStorage.setItem(key, JSON.stringify(edits));
  else localStorage.removeItem(key);
  show(edits.length);
};

// Answers after which an edit is as good as before: whoever may not send it now may later.
const waitsFor = { 401: "You are not signed in any more.", 403: "You may not change this at the moment.", 429: "The server has too much to do." };
let because = "The server does not answer.";

function show(count) {
  const line = document.getElementById("kept");
  if (!line) return;
  line.hidden = count === 0;
  line.textContent = `${because} ${count === 1 ? "1 change is" : `${count} changes are`} kept in this browser and will be sent; nothing is lost.`;
}

const things = (edit) => edit.puts.map((put) => put.thing);

const newKey = () => crypto.randomUUID();

async function post(edit) {
  return fetch(`/api/cases/${encodeURIComponent(caseName)}/edits`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": edit.key },
    body: JSON.stringify({ kind: edit.kind, why: edit.why, puts: edit.puts }),
  });
}

/** Sends an edit, or keeps it. Gives the answer, or null where it was kept. */
export async function sendOrKeep(kind, why, puts) {
  const edit = { key: newKey(), kind, why, puts };
  if (read().length === 0) {
    try {
      const answer = await post(edit);
      if (answer.status < 500) return answer;
    } catch (fault) {
      if (!(fault instanceof TypeError)) throw fault;
    }
    because = "The server does not answer.";
  }
  // Read anew: others may have been kept while this one was tried. What changes a thing again expects what the one before makes of it.
  const waiting = read();
  const before = waiting.findLast((other) => things(other).some((thing) => things(edit).includes(thing)));
  write([...waiting, before ? { ...edit, follows: before.key } : edit]);
  return null;
}

/** What is left when an edit is done or refused; those that follow it expect the version that it made. */
function after(edit, version) {
  const left = read().filter((other) => other.key !== edit.key);
  if (version === null) return left;
  return left.map((other) =>
    other.follows === edit.key
      ? { ...other, follows: undefined, puts: other.puts.map((put) => (things(edit).includes(put.thing) ? { ...put, expects: version } : put)) }
      : other);
}

let isSending = false;
export async function sendKept() {
  if (isSending || !caseName) return;
  isSending = true;
  let sent = 0;
  const versions = {};
  try {
    while (read().length > 0) {
      const [edit] = read();
      const answer = await post(edit);
      if (answer.status >= 500 || waitsFor[answer.status]) {
        because = waitsFor[answer.status] ?? "The server does not answer.";
        show(read().length);
        break;
      }
      if (!answer.ok) {
        const trouble = await answer.json().catch(() => ({}));
        say(`A kept change was refused: ${trouble.title ?? answer.status}. It is not in the case.`);
        write(after(edit, null));
      } else {
        sent++;
        const { event } = await answer.json();
        for (const thing of things(edit)) versions[thing] = event;
        write(after(edit, event));
      }
    }
    if (sent > 0) {
      if (read().length === 0) say(`${sent === 1 ? "1 kept change was" : `${sent} kept changes were`} sent. Nothing was lost.`);
      document.dispatchEvent(new CustomEvent("assay-sent", { detail: versions }));
    }
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
  } finally {
    isSending = false;
  }
}

export function startQueue() {
  if (!caseName) return;
  show(read().length);
  addEventListener("online", sendKept);
  setInterval(() => {
    if (read().length > 0) sendKept();
  }, 3000);
  sendKept();
  for (const form of document.querySelectorAll("form[data-queue=mark]")) form.addEventListener("submit", keepMark);
}

// A review of a mark is an ordinary form; only where the server is gone is it kept here.
async function keepMark(event) {
  const form = event.currentTarget;
  if (form.dataset.checked || !event.submitter) return;
  event.preventDefault();
  try {
    await fetch("/health/live", { cache: "no-store" });
    form.dataset.checked = "yes";
    form.requestSubmit(event.submitter);
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    const content = JSON.parse(form.dataset.content ?? "null");
    const verdict = event.submitter.value;
    if (!content || verdict === "corrected") {
      say("The server does not answer. A correction needs it; what you wrote stays in the form.");
      return;
    }
    const why = form.elements.why.value;
    content.review = why ? { is: verdict, why } : { is: verdict };
    await sendOrKeep(`mark.${verdict}`, why || null, [{ thing: form.elements.mark.value, value: content, expects: Number(form.elements.version.value) }]);
  }
}
