// A part of a page that is still being worked out: asks again until it is there.
export function startWaiting() {
  const waiting = document.querySelector("[data-waits-for]");
  if (!waiting) return;
  // Asking for this page once its reader has clicked on another would call the reader back.
  let left = false;
  addEventListener("beforeunload", () => { left = true; });
  fetch(waiting.dataset.waitsFor).then((answer) => {
    if (answer.ok && !left) location.reload();
  });
}
