// Passkeys need the browser's own dialog, so this is the one thing here that needs a script. A form marked data-passkey
// asks the server for a challenge, hands it to the browser and posts the answer; without a script it stays hidden.
const decode = {
  create: (json) => PublicKeyCredential.parseCreationOptionsFromJSON(json),
  get: (json) => PublicKeyCredential.parseRequestOptionsFromJSON(json),
};

async function ask(form) {
  const kind = form.dataset.passkey;
  const body = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
  const response = await fetch(form.dataset.options, { method: "POST", body });
  if (!response.ok) throw new Error(String(response.status));
  const credential = await navigator.credentials[kind]({ publicKey: decode[kind](await response.json()) });
  form.elements.Credential.value = JSON.stringify(credential);
  form.submit();
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const message = form.querySelector("[data-passkey-message]");
    message.textContent = "";
    ask(form).catch(() => {
      message.textContent = "パスキーを使えませんでした。もう一度試すか、ほかの方法を使ってください。";
    });
  });
}
