// A refresh never takes away what a person is writing, has opened, or has scrolled to.
//
// A form with unsaved text is left alone until it was sent and its own answer comes: then its errors
// must show, or, after a redirect, its next (empty) version must come. A form that was refused is
// left alone too, typed into or not, and so is what stands above it about what is wrong.
const unsaved = new WeakSet();
// Their answers are about to be drawn.
const answered = new Set();
// A page that refreshes itself may have been asked for before a form was sent, and be drawn after its
// answer came: it is known by its body, with when it was asked for, not by when it is drawn.
const refreshed = new WeakMap();
// When a form's words were saved. A page that was asked for before does not know them.
const savedAt = new WeakMap();
let asked;
// Forms that a refresh left as they were; once their words are saved, the page is asked for again.
const passedOver = new WeakSet();
let again = () => {};
// Whether what is being drawn is an answer.
let drawing = false;
let refused;
// The answer to a refused form is another page than the address says: asking that address again
// would mix the two.
let elsewhere = false;
let before;
// Set by scripts, or by the person: not in what the server sends.
const OURS = new Set(["style", "open"]);

document.addEventListener("input", ({ target }) => {
  if (target.form && !target.form.matches("[data-search]")) unsaved.add(target.form);
});
document.addEventListener("reset", ({ target }) => unsaved.delete(target));
document.addEventListener("turbo:submit-end", ({ detail }) => {
  const form = detail.formSubmission.formElement;
  if (detail.success) unsaved.delete(form);
  refused = detail.success ? undefined : form;
  // After a failure of ours (kept.js), or without an answer, nothing is drawn: the form stays.
  if (detail.fetchResponse?.isHTML && detail.fetchResponse.statusCode < 500) answered.add(form);
  before = document.title;
});
document.addEventListener("turbo:visit", () => (elsewhere = false));
document.addEventListener("turbo:render", ({ detail }) => {
  // What refreshes itself is morphed; what is drawn otherwise is what was asked for last.
  if (detail.renderMethod !== "morph" || drawing) {
    if (refused && answered.size) {
      elsewhere = document.title !== before;
      refused = asItStands(refused);
    }
    answered.clear();
  }
  drawing = false;
  // What is wrong never stands in a fold that was closed before.
  for (const field of document.querySelectorAll("details:not([open]) [aria-invalid=true]")) field.closest("details").open = true;
});

document.addEventListener("turbo:before-morph-element", (event) => {
  const { target, detail } = event;
  if (target === document.body) {
    asked = refreshed.get(detail.newElement);
    drawing = answered.size > 0 && asked === undefined;
  }
  const form = target.matches("form") ? target : undefined;
  const held = form && (unsaved.has(form) || form === refused || answered.has(form) || savedAt.get(form) > asked);
  if (held && !(drawing && answered.has(form))) {
    event.preventDefault();
    if (savedAt.get(form) > asked) again();
    else passedOver.add(form);
  }
  if (target.matches("#refused") && refused && !drawing) event.preventDefault();
  // Somebody is typing what they look for; a refresh would empty the field under their hands.
  if (form?.matches("[data-search]") && form.contains(document.activeElement) && document.activeElement.value) event.preventDefault();
  // Chosen to be done together; only the answer to that lets go of it.
  if (!drawing && target.matches("input[data-choose]:checked") && detail.newElement) event.preventDefault();
  // Made by a script from the same text as the new one has.
  if (target.matches("[data-recipients]") && detail.newElement && sameRecipients(target, detail.newElement)) event.preventDefault();
  // Says what the field of files holds, and that stays as it is.
  if (target.matches("[data-chosen-files]") && detail.newElement) event.preventDefault();
  // Says what became of the words, and they are as they were.
  if (!drawing && target.matches("[data-saved]") && detail.newElement) event.preventDefault();
  // It runs down by itself.
  if (target.matches("[data-undo], [data-goes]") && !detail.newElement) event.preventDefault();
});

document.addEventListener("turbo:before-morph-attribute", (event) => {
  const { attributeName, mutationType } = event.detail;
  // What stands here for the first time, still without children, is as the server sends it.
  if (!OURS.has(attributeName) || !event.target.hasChildNodes()) return;
  // The answer to a form opens where it was wrong, and closes what is done.
  if (attributeName === "open" && drawing && (mutationType === "update" || !refused)) return;
  event.preventDefault();
});

// The answer may have come as a page of its own, with the form made anew: that one is refused.
function asItStands(form) {
  if (form.isConnected) return form;
  const same = [...document.forms].filter((one) => one.getAttribute("action") === form.getAttribute("action"));
  return same.find((one) => one.querySelector("[aria-invalid=true]")) ?? same[0] ?? form;
}

function sameRecipients(now, then) {
  return now.querySelector("input[name]")?.value === then.querySelector("input[name]")?.value;
}

/// For live.js: whether what is shown may be asked for anew.
export function asItsAddress() {
  return !elsewhere;
}

/// For live.js: whether a form is on its way, up to when its answer is drawn. The last byte of an
/// answer comes after `turbo:submit-end`.
export function onItsWay() {
  return answered.size > 0 || Boolean(document.querySelector("form[aria-busy='true']"));
}

/// For live.js: what a page that refreshes itself is about to be drawn from, and when it was asked for.
export function refreshes(body, when) {
  refreshed.set(body, when);
}

/// For draft.js: what was saved may be replaced by what the server has from now on.
export function saved(form) {
  unsaved.delete(form);
  savedAt.set(form, performance.now());
  if (passedOver.delete(form)) again();
}

/// For live.js: what asks for the page again, for what a refresh could not show.
export function whenPassedOver(ask) {
  again = ask;
}
