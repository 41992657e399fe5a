// The reader: a mark is chosen by a click on its words, and selected words become a new mark.
const text = document.getElementById("text");

function placeIn(node, offset) {
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  return before.toString().length + Number(text.dataset.from);
}

function takeSelection() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
  document.getElementById("new-quote").value = range.toString();
  document.getElementById("new-start").value = placeIn(range.startContainer, range.startOffset);
  document.getElementById("new-end").value = placeIn(range.endContainer, range.endOffset);
  document.getElementById("new").open = true;
}

// #p-START-END leads to a passage, also where no mark stands on it.
function goToPassage() {
  const place = /^#p-(\d+)-(\d+)$/.exec(location.hash);
  if (!place || document.getElementById(location.hash.slice(1))) return;
  const address = new URL(location.href);
  if (address.searchParams.get("at") === `${place[1]}-${place[2]}`) return;
  address.searchParams.set("at", `${place[1]}-${place[2]}`);
  location.replace(address);
}

export function startReader() {
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-m]");
    if (!mark || !getSelection().isCollapsed) return;
    document.querySelector(`[data-mark="${CSS.escape(mark.dataset.m.split(" ")[0])}"]`)?.click();
  });
  document.addEventListener("selectionchange", takeSelection);
  addEventListener("hashchange", goToPassage);
  goToPassage();
  document.querySelector(".marklist a[aria-current]")?.scrollIntoView({ block: "nearest" });
}
