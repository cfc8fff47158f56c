// Nobody loses a half-written answer.
//
// `form[data-draft][data-draft-url]` is PUT there while it is written, as `application/x-www-form-
// urlencoded`, without its files. Until the server has it, a copy is in this tab's storage.
import { each } from "attent/each";
import { tellOtherTabs } from "attent/live";
import { saved as nothingUnsaved } from "attent/morph-guard";

const DEBOUNCE = 600;
const AGAIN = 5_000;
// Browsers let no more than 64 KiB outlive a page.
const KEEPALIVE = 60_000;
// The draft was sent or thrown away elsewhere: nothing is left to save.
const OVER = [404, 409, 410];

const states = new WeakMap();

each("form[data-draft]", (form) => {
  const state = { timer: undefined, request: undefined, dirty: false, sent: false };
  states.set(form, state);
  form.addEventListener("input", () => changed(form, state));
  restore(form);
});

function changed(form, state) {
  state.dirty = true;
  state.sent = false;
  copy(form);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => save(form, state), DEBOUNCE);
}

async function save(form, state, leaving = false) {
  clearTimeout(state.timer);
  if (!state.dirty || state.sent) return;
  const body = fields(form).toString();
  state.request?.abort();
  state.request = new AbortController();
  state.dirty = false;
  show(form, "saving");
  try {
    const response = await fetch(form.dataset.draftUrl, {
      method: "PUT",
      headers: { "content-type": "application/x-www-form-urlencoded;charset=UTF-8", accept: "application/json" },
      body,
      keepalive: leaving && body.length < KEEPALIVE,
      signal: state.request.signal,
    });
    if (!response.ok && !OVER.includes(response.status)) throw new Error(String(response.status));
    if (!state.dirty) {
      drop(form);
      nothingUnsaved(form);
      show(form, "done");
      form.querySelector("[data-discard]")?.removeAttribute("hidden");
      tellOtherTabs();
    }
  } catch (error) {
    if (error.name === "AbortError") return;
    state.dirty = true;
    show(form, "failed");
    if (!leaving) state.timer = setTimeout(() => save(form, state), AGAIN);
  }
}

function fields(form) {
  const all = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") all.append(name, value);
  return all;
}

function show(form, state) {
  const place = form.querySelector("[data-saved]");
  if (!place) return;
  place.dataset.state = state;
  place.textContent = place.dataset[state] ?? "";
}

// The copy in this tab, while the server does not have it.
function key(form) {
  return `draft:${form.dataset.draftUrl}`;
}

function copy(form) {
  try {
    sessionStorage.setItem(key(form), fields(form).toString());
  } catch {
    // Storage is full or forbidden: the server's copy has to do.
  }
}

function drop(form) {
  try {
    sessionStorage.removeItem(key(form));
  } catch {
    // As above.
  }
}

function restore(form) {
  let kept;
  try {
    kept = sessionStorage.getItem(key(form));
  } catch {
    return;
  }
  // Also when a browser has put the text back by itself: the server still does not have it.
  if (!kept) return;
  for (const [name, value] of new URLSearchParams(kept)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && /^(text|hidden|email)$/.test(field.type))) field.value = value;
  }
  // Marks it as changed, here and for whoever else listens.
  form.querySelector("textarea")?.dispatchEvent(new Event("input", { bubbles: true }));
}

function flush(leaving) {
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const state = states.get(form);
    if (state?.dirty) save(form, state, leaving);
  }
}

window.addEventListener("pagehide", () => flush(true));
window.addEventListener("online", () => flush(false));
document.addEventListener("turbo:before-visit", () => flush(true));
document.addEventListener("visibilitychange", () => document.hidden && flush(true));
document.addEventListener("turbo:submit-start", ({ target }) => {
  const state = states.get(target);
  if (!state) return;
  clearTimeout(state.timer);
  state.request?.abort();
  state.sent = true;
});
document.addEventListener("turbo:submit-end", ({ target, detail }) => {
  const state = states.get(target);
  if (!state) return;
  if (detail.success) drop(target);
  else changed(target, state);
});
