// Passkeys: the browser asks for one, or makes one; the password works without any of this.
import { say } from "./say.js";

async function post(path, body) {
  const answer = await fetch(path, { method: "POST", headers: body ? { "Content-Type": "application/json" } : {}, body: body ? JSON.stringify(body) : undefined });
  if (answer.ok) return answer;
  const trouble = await answer.json().catch(() => ({}));
  throw new Error(trouble.title ?? `the server answered ${answer.status}`);
}

async function show() {
  const options = await (await post("/api/session/passkey/options")).json();
  const passkey = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  await post("/api/session/passkey", passkey.toJSON());
  location.assign("/");
}

async function make() {
  const options = await (await post("/api/session/passkeys/options")).json();
  const passkey = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  const name = document.getElementById("key-name").value.trim();
  await post(`/api/session/passkeys${name ? `?name=${encodeURIComponent(name)}` : ""}`, passkey.toJSON());
  say("The passkey was added. It lets you in from now on.");
}

export function startSignIn() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  for (const button of document.querySelectorAll("[data-passkey]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await (button.dataset.passkey === "make" ? make() : show());
      } catch (fault) {
        say(`It did not work: ${fault.name === "NotAllowedError" ? "the device gave no passkey, or it took too long" : fault.message}.`);
      }
    });
  }
}
