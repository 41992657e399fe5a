// Files dropped anywhere go into the file field of the page; on a page of a case without one, straight into the case.
import { api, caseName, say } from "./say.js";

// An address has no room for very many: of those the first are named, and how many more there are.
function wordsOf(failed) {
  let words = "";
  for (const [i, reason] of failed.entries()) {
    if (words.length + Math.min(reason.length, 300) > 700) return `${words}; and ${failed.length - i} more`;
    words += (i > 0 ? "; " : "") + reason.slice(0, 300).toWellFormed();
  }
  return words;
}

async function send(files) {
  let tried = 0;
  const failed = [];
  for (const file of files) {
    say(`Reading ${file.name} (${++tried} of ${files.length}) …`);
    const answer = await fetch(`${api("/documents")}?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file }).catch(() => null);
    if (answer?.ok) continue;
    const trouble = (await answer?.json().catch(() => null)) ?? {};
    failed.push(`${file.name}: ${trouble.title ?? "the server did not answer"}`);
  }
  const unread = failed.length > 0 ? `?unread=${encodeURIComponent(wordsOf(failed))}` : "";
  location.assign(`/cases/${encodeURIComponent(caseName)}/documents${unread}`);
}

export function startDrop() {
  const field = document.querySelector("form[data-drop] input[type=file]");
  if (!field && !caseName) return;
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) document.body.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    document.body.classList.remove("dropping");
    const files = [...event.dataTransfer.files];
    if (!field) {
      send(files);
      return;
    }
    field.files = event.dataTransfer.files;
    if (field.form.hasAttribute("data-send")) {
      say(`Reading ${files.length === 1 ? files[0].name : `${files.length} files`} …`);
      field.form.requestSubmit();
    } else {
      say(`${files.length} files chosen; give the case a name and begin.`);
      document.getElementById("name").focus();
    }
  });
}
