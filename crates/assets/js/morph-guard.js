// A refresh never takes away what a person is writing, has opened, or has scrolled to.
//
// A form with unsaved text is left alone, except while it is itself being sent: then its errors
// must show, or, after a redirect, its next (empty) version must come.
const unsaved = new WeakSet();
const sending = new Set();
// Set by scripts, or by the person: not in what the server sends.
const OURS = new Set(["style", "open"]);

document.addEventListener("input", ({ target }) => {
  if (target.form && !target.form.matches("[data-search]")) unsaved.add(target.form);
});
document.addEventListener("reset", ({ target }) => unsaved.delete(target));
document.addEventListener("turbo:submit-start", ({ target }) => sending.add(target));
document.addEventListener("turbo:fetch-request-error", ({ target }) => sending.delete(target));
document.addEventListener("turbo:submit-end", ({ target, detail }) => {
  if (detail.success) unsaved.delete(target);
});
document.addEventListener("turbo:render", () => sending.clear());

document.addEventListener("turbo:before-morph-element", (event) => {
  const { target, detail } = event;
  const form = target.matches("form") ? target : undefined;
  if (form && unsaved.has(form) && !sending.has(form)) event.preventDefault();
  // Somebody is typing what they look for; a refresh would empty the field under their hands.
  if (form?.matches("[data-search]") && form.contains(document.activeElement) && document.activeElement.value) event.preventDefault();
  // Made by a script from the same text as the new one has.
  if (target.matches("[data-recipients]") && detail.newElement && sameRecipients(target, detail.newElement)) event.preventDefault();
  // It runs down by itself.
  if (target.matches("[data-undo], [data-goes]") && !detail.newElement) event.preventDefault();
});

document.addEventListener("turbo:before-morph-attribute", (event) => {
  if (OURS.has(event.detail.attributeName)) event.preventDefault();
});

function sameRecipients(now, then) {
  return now.querySelector("input[name]")?.value === then.querySelector("input[name]")?.value;
}

/// For draft.js: what was saved may be replaced by what the server has.
export function saved(form) {
  unsaved.delete(form);
}
