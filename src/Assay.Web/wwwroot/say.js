// What a page says while it stays, which screen readers read out.
export const caseName = document.body.dataset.case || null;
export const api = (path) => `/api/cases/${encodeURIComponent(caseName)}${path}`;

/** Says something at the foot of the window, in place of what was said before: nothing on the page moves under a finger or a pointer. */
export function say(words) {
  const line = document.createElement("p");
  line.textContent = words;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => line.remove());
  line.append(close);
  document.getElementById("said").replaceChildren(line);
}
