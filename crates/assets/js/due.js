// Says what a due time in plain words means while it is typed.
//
// `[data-due]` holds the field and `[data-due-meaning]`; its address answers markup with what the
// form needs to say that the meaning was shown. Without this, the first press shows it.
import { each } from "attent/each";

const DEBOUNCE = 250;

each("[data-due]", (place) => {
  const field = place.querySelector("input[list]");
  const meaning = place.querySelector("[data-due-meaning]");
  if (!field || !meaning) return;
  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DEBOUNCE);
  });

  async function ask() {
    const text = field.value;
    place.querySelector(".field > .error")?.remove();
    field.removeAttribute("aria-invalid");
    if (!text.trim()) return meaning.replaceChildren();
    const said = await answer(`${place.dataset.due}?${new URLSearchParams({ name: place.dataset.name, text })}`);
    if (said !== undefined && field.value === text) meaning.innerHTML = said;
  }
});

async function answer(address) {
  try {
    const response = await fetch(address, { headers: { accept: "text/html" } });
    return response.ok ? await response.text() : undefined;
  } catch {
    // Away for a moment: the press shows it.
    return undefined;
  }
}
