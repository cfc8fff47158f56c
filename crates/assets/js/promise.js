// Points out what reads like a promise while one writes.
//
// `[data-likely]` in a composer is the place; the text is POSTed to its address, which keeps nothing
// and answers markup. "Write it down" puts the words into the promise's fields; "No promise" is said
// once (`/promises/refusals`) and never asked again.
import { each } from "attent/each";

const DEBOUNCE = 1_200;
const SHORTEST = 12;

each("[data-likely]", (place) => {
  const form = place.closest("form");
  const text = form?.querySelector("textarea[data-main]");
  if (!text) return;
  let timer;
  let asked = "";
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DEBOUNCE);
  });

  async function ask() {
    const written = text.value.trim();
    if (written === asked) return;
    asked = written;
    if (written.length < SHORTEST) {
      place.replaceChildren();
      return;
    }
    const response = await post(place.dataset.likely, { text: written, language: place.dataset.language ?? "" });
    if (!response?.ok || asked !== text.value.trim()) return;
    place.innerHTML = await response.text();
  }

  place.addEventListener("click", (event) => {
    const yes = event.target.closest("[data-promise]");
    const no = event.target.closest("[data-promise-no]");
    if (yes) write(form, yes.dataset.promise, yes.dataset.when);
    if (no) post("/promises/refusals", { text: no.dataset.promiseNo });
    (yes ?? no)?.closest(".nudge")?.remove();
  });
});

// Opened by hand, the words that are marked in the answer are the promise.
each("[data-promise-form]", (menu) => {
  menu.addEventListener("toggle", () => {
    const text = menu.closest("form")?.querySelector("textarea[data-main]");
    const field = menu.querySelector("[name=promise_text]");
    if (!menu.open || !text || field.value) return;
    field.value = text.value.slice(text.selectionStart, text.selectionEnd).trim();
  });
});

function write(form, words, when) {
  const menu = form.querySelector("[data-promise-form]");
  if (!menu) return;
  menu.querySelector("[name=promise_text]").value = words;
  const due = menu.querySelector("[name=promise_due]");
  if (when && !due.value) {
    due.value = when;
    // What it means is asked for as if it were typed.
    due.dispatchEvent(new Event("input"));
  }
  // After this click: one beside an open menu closes it.
  setTimeout(() => {
    menu.open = true;
    due.focus();
  });
}

async function post(address, fields) {
  try {
    return await fetch(address, { method: "POST", body: new URLSearchParams(fields), headers: { accept: "text/html" } });
  } catch {
    // Away for a moment: it is only a hint.
    return undefined;
  }
}
