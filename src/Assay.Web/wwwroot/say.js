// The status line of a page, which screen readers read out.
export const caseName = document.body.dataset.case || null;
export const api = (path) => `/api/cases/${encodeURIComponent(caseName)}${path}`;

/** Says something in the status line, in place of what stood there. */
export function say(words) {
  const status = document.getElementById("status");
  const line = document.createElement("p");
  line.textContent = words;
  status.replaceChildren(line);
}
