// Menus (`details.menu`) close when one is done with them, and are walked with arrow keys;
// dialogs close by a click beside them. Both open without this script.
import { each } from "attent/each";

const opened = () => document.querySelectorAll("details.menu[open]");
const entries = (menu) => [...menu.querySelectorAll(".item, .items input, .items select")];

each("details.menu", (menu) => {
  menu.addEventListener("toggle", () => {
    if (!menu.open) return;
    for (const other of opened()) if (other !== menu && !other.contains(menu)) other.open = false;
  });
  menu.addEventListener("keydown", (event) => walk(menu, event));
});

function walk(menu, event) {
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return event.preventDefault();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.matches("select, textarea")) return;
  event.preventDefault();
  menu.open = true;
  const items = entries(menu);
  const at = items.indexOf(document.activeElement);
  items[at < 0 ? (step > 0 ? 0 : items.length - 1) : (at + step + items.length) % items.length]?.focus();
}

document.addEventListener("click", ({ target }) => {
  for (const menu of opened()) if (!menu.contains(target) || target.closest(".item")) menu.open = false;
});

document.addEventListener("turbo:before-cache", () => {
  for (const menu of opened()) menu.open = false;
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
});

document.addEventListener("click", (event) => {
  const { target } = event;
  if (target.matches("dialog[open]") && outside(target, event)) target.close();
  const opener = target.closest('[command="show-modal"]');
  // Browsers that know `command` have opened it already, or are about to.
  if (opener && !("commandForElement" in HTMLButtonElement.prototype)) document.getElementById(opener.getAttribute("commandfor"))?.showModal();
});

function outside(dialog, { clientX: x, clientY: y }) {
  const box = dialog.getBoundingClientRect();
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
