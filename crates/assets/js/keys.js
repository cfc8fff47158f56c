// The keyboard. A link, button or field says its own key (`data-key="e"`, `"g i"`, `"Ctrl Enter"`):
// the key clicks it, or puts the cursor into it. j and k move in a list; ? shows the help.
// Never while one types, except with Ctrl; and not at all under `body[data-keys="off"]`. Who wants no
// keys of one letter says so in the help (`[data-letters]`); this device remembers.

import { choose, chooseNone } from "attent/choose";

const PENDING = 1_200;
const LETTERS = "attent-letters";
let before = "";
let timer;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || event.isComposing || document.body.dataset.keys === "off") return;
  if (event.ctrlKey || event.metaKey) return withCtrl(event);
  if (event.key === "Escape") return leave(event.target);
  if (document.documentElement.dataset.letters === "off") return;
  if (typing(event.target) || event.key.length !== 1 || document.querySelector("dialog[open]")) return;
  const acted = sequence(latin(event));
  if (acted) event.preventDefault();
});

// On the root, which no refresh draws anew.
document.documentElement.dataset.letters = kept() ?? "on";
document.addEventListener("click", (event) => {
  const choice = event.target.closest?.("[data-letters]:not(:root)");
  if (!choice) return;
  keep(choice.dataset.letters);
  document.documentElement.dataset.letters = choice.dataset.letters;
  choice.parentElement.querySelector(`[data-letters]:not([data-letters="${choice.dataset.letters}"])`).focus();
});

// Storage may be forbidden: then it holds for this page.
function kept() {
  try {
    return localStorage.getItem(LETTERS);
  } catch {
    return null;
  }
}

function keep(chosen) {
  try {
    localStorage.setItem(LETTERS, chosen);
  } catch {
    // As above.
  }
}

function sequence(key) {
  clearTimeout(timer);
  const whole = before ? `${before} ${key}` : key;
  before = "";
  if (act(whole) || (whole !== key && act(key))) return true;
  if (document.querySelector(`[data-key^="${CSS.escape(key)} "]`)) {
    before = key;
    timer = setTimeout(() => (before = ""), PENDING);
    return true;
  }
  return key === "j" ? move(1) : key === "k" ? move(-1) : key === "x" ? choose() : key === "?" ? help() : false;
}

function act(key) {
  const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  const element = found.find(visible) ?? found.find((one) => one.closest("[popover]"));
  if (!element) return false;
  if (element.matches("input, textarea, select")) {
    element.focus();
    element.select?.();
  } else if (element.getAttribute("aria-current") === "true") {
    element.closest("form")?.querySelector("[data-main]")?.focus();
  } else {
    if (element.matches("summary, button")) element.focus();
    element.click();
  }
  return true;
}

function withCtrl(event) {
  if (latin(event).toLowerCase() === "k" && act("/")) return event.preventDefault();
  if (event.key !== "Enter") return;
  const send = event.target.closest?.("form")?.querySelector('[data-key="Ctrl Enter"]');
  if (!send) return;
  event.preventDefault();
  send.click();
}

// Who writes Greek has other letters under the same fingers.
function latin({ key, code }) {
  return /^\p{L}$/u.test(key) && key > "~" && code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}

function move(by) {
  const rows = [...document.querySelectorAll(".rows .row")].filter(visible);
  if (!rows.length) return false;
  const at = rows.findIndex((row) => row === document.activeElement);
  const from = at >= 0 ? at : rows.findIndex((row) => row.hasAttribute("aria-current"));
  const next = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + by))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function help() {
  const dialog = document.getElementById("keys");
  dialog?.showModal?.();
  return Boolean(dialog);
}

function leave(element) {
  if (typing(element)) element.blur();
  else chooseNone();
}

const typing = (element) => element.isContentEditable || element.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])");
const visible = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;
