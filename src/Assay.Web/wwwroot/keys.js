// Keys: one letter each, never while somebody types.
const isTyping = (target) => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

const follow = (selector) => document.querySelector(selector)?.click();

function focusOn(selector, open) {
  const box = document.querySelector(open);
  if (box) box.open = true;
  document.querySelector(selector)?.focus();
}

const actions = {
  j: () => follow("#chosen a[rel=next]"),
  k: () => follow("#chosen a[rel=prev]"),
  a: () => focusReview("accept"),
  r: () => focusReview("reject"),
  c: () => focusOn("#quote", "#correct"),
  e: () => document.getElementById("accept-all")?.focus(),
  n: () => focusOn("#new-quote", "#new"),
  g: () => document.querySelector(".rail a")?.focus(),
  "/": () => document.getElementById("find")?.focus(),
  u: () => follow("#status form button"),
  "?": () => {
    const keys = document.getElementById("keys");
    if (keys) keys.open = !keys.open;
  },
};

// The reason comes first: Enter in it then does what the key was for.
function focusReview(id) {
  const button = document.getElementById(id);
  const reason = document.getElementById("why");
  if (!button || !reason) return;
  for (const other of button.form.querySelectorAll("button")) other.classList.toggle("primary", other === button);
  reason.dataset.then = id;
  reason.focus();
}

export function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") document.activeElement?.blur();
    if (event.key === "Enter" && event.target.id === "why" && event.target.dataset.then) {
      event.preventDefault();
      event.target.form.requestSubmit(document.getElementById(event.target.dataset.then));
    }
    if (isTyping(event.target) || !(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  });
}
