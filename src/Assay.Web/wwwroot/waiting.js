// A part of a page that is still being worked out: asks for the page anew when it is there.
export function startWaiting() {
  const waiting = document.querySelector("[data-waits-for]");
  if (!waiting) return;
  // Asking for this page once its reader has clicked on another would call the reader back.
  let left = false;
  addEventListener("beforeunload", () => {
    left = true;
    // Somebody may stop the other page, or only have fetched a file.
    setTimeout(() => { left = false; }, 10000);
  });
  const again = () => left ? setTimeout(again, 1000) : location.reload();
  fetch(waiting.dataset.waitsFor).then((answer) => {
    if (answer.ok) again();
  });
}
