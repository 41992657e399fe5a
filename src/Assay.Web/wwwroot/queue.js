// Changes that could not be sent stay in this browser and are sent when the server answers again.
import { caseName, say } from "./say.js";

const key = `assay-kept-${caseName}`;
const read = () => JSON.parse(localStorage.getItem(key) ?? "[]");
const write = (edits) => {
  if (edits.length) localStorage.setItem(key, JSON.stringify(edits));
  else localStorage.removeItem(key);
  show(edits.length);
};

function show(count) {
  const line = document.getElementById("kept");
  if (!line) return;
  line.hidden = count === 0;
  line.textContent = count === 1 ? "The server does not answer. 1 change is kept in this browser and will be sent; nothing is lost." : `The server does not answer. ${count} changes are kept in this browser and will be sent; nothing is lost.`;
}

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
  const waiting = read();
  if (waiting.length === 0) {
    try {
      const answer = await post(edit);
      if (answer.status < 500) return answer;
    } catch (fault) {
      if (!(fault instanceof TypeError)) throw fault;
    }
  }
  write([...waiting, edit]);
  return null;
}

let isSending = false;
export async function sendKept() {
  if (isSending || !caseName) return;
  isSending = true;
  let sent = 0;
  try {
    while (read().length > 0) {
      const [edit, ...rest] = read();
      const answer = await post(edit);
      if (answer.status >= 500) return;
      if (!answer.ok) {
        const trouble = await answer.json().catch(() => ({}));
        say(`A kept change was refused: ${trouble.title ?? answer.status}. It is not in the case.`);
      } else {
        sent++;
      }
      write(rest);
    }
    if (sent > 0) {
      say(`${sent === 1 ? "1 kept change was" : `${sent} kept changes were`} sent. Nothing was lost.`);
      document.dispatchEvent(new CustomEvent("assay-sent"));
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
    await fetch("/api/health", { cache: "no-store" });
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
