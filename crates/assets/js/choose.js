// Several conversations chosen in the list: how many, all of them, from one to another with Shift, `x`
// for the row one is at, Escape for none. The form and its boxes work without this.
import { each } from "attent/each";

const all = () => [...document.querySelectorAll("input[data-choose]")];
const chosen = () => all().filter((box) => box.checked);
// The box that was pressed last, from which Shift goes on.
let last;

each("form[data-chosen]", (form) => {
  const every = form.querySelector("[data-choose-all]");
  every?.addEventListener("change", () => {
    for (const box of all()) box.checked = every.checked;
    count();
  });
});

document.addEventListener("click", ({ target, shiftKey }) => {
  if (!target.matches?.("input[data-choose]")) return;
  const boxes = all();
  const [from, to] = [boxes.indexOf(last), boxes.indexOf(target)].sort((a, b) => a - b);
  if (shiftKey && from >= 0) for (const box of boxes.slice(from, to + 1)) box.checked = target.checked;
  last = target;
});

document.addEventListener("change", ({ target }) => target.matches("input[data-choose]") && count());
for (const drawn of ["turbo:morph", "turbo:render", "turbo:load"]) document.addEventListener(drawn, count);

function count() {
  const [boxes, checked] = [all().length, chosen().length];
  for (const form of document.querySelectorAll("form[data-chosen]")) {
    const every = form.querySelector("[data-choose-all]");
    every.checked = checked > 0 && checked === boxes;
    every.indeterminate = checked > 0 && checked < boxes;
    const said = form.querySelector("[data-count]");
    const words = checked ? `${said.dataset.count} ${checked}` : "";
    if (said.textContent !== words) said.textContent = words;
  }
}

/// For keys.js: the row one is at, else the one that is shown.
export function choose() {
  const row = document.activeElement?.closest(".rows .row, .rows .choose") ?? document.querySelector(".rows .row[aria-current]");
  const box = row?.closest("li").querySelector("input[data-choose]");
  box?.click();
  return Boolean(box);
}

/// For keys.js: none any more.
export function chooseNone() {
  if (!chosen().length || document.querySelector("details.menu[open], dialog[open]")) return;
  for (const box of chosen()) box.checked = false;
  count();
}
