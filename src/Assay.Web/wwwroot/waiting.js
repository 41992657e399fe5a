// A part of a page that is still being worked out: asks again until it is there.
export function startWaiting() {
  const waiting = document.querySelector("[data-waits-for]");
  if (!waiting) return;
  fetch(waiting.dataset.waitsFor).then((answer) => {
    if (answer.ok) location.reload();
  });
}
