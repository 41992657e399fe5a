// Files dropped anywhere go into the file field of the page; on a page of a case without one, straight into the case.
import { api, caseName, say } from "./say.js";

async function send(files) {
  let sent = 0;
  for (const file of files) {
    say(`Reading ${file.name} (${++sent} of ${files.length}) …`);
    const answer = await fetch(`${api("/documents")}?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
    if (!answer.ok) {
      const trouble = await answer.json().catch(() => ({}));
      say(`${file.name} was not added: ${trouble.title ?? "the server did not answer"}. The others are in the case.`);
      return;
    }
  }
  location.assign(`/cases/${caseName}/documents`);
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
