// What the search finds while one types: `form[data-search]` with a turbo-frame in it, which is
// pointed at the form's own address. Enter sends the form as ever.
import { each } from "attent/each";

const DEBOUNCE = 150;

each("form[data-search]", (form) => {
  const field = form.querySelector("input[type=search]");
  const found = form.querySelector("turbo-frame");
  if (!field || !found) return;
  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => look(form, field, found), DEBOUNCE);
  });
  form.addEventListener("keydown", (event) => walk(event, field, found));
});

function look(form, field, found) {
  const words = field.value.trim();
  if (!words) {
    found.removeAttribute("src");
    found.replaceChildren();
    return;
  }
  const url = new URL(form.action);
  url.search = new URLSearchParams({ q: words });
  found.src = url.href;
}

function walk(event, field, found) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const links = [field, ...found.querySelectorAll("a, button")];
  const at = Math.max(0, links.indexOf(document.activeElement));
  event.preventDefault();
  links[(at + step + links.length) % links.length].focus();
}
