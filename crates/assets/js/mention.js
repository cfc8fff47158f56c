// Colleagues offered while one names them in a note: `textarea[data-mentions]` names the list of them.
//
// "@" and the first letters show who is meant; the arrows go, Enter or Tab chooses, Escape writes on.
// A text field of several lines may not have the role of a combobox; it does what one does, with the
// attributes that it may have, and how many are offered is said. Without this the name is typed.
import { each } from "attent/each";

// What stands before the cursor and may be the beginning of a name; within a word it is an address.
const NAMING = /(?:^|[^\p{L}\p{N}._+-])@([\p{L}\p{M}.'’-][\p{L}\p{M}\p{N}.'’ -]{0,60}|)$/u;
const MOST = 8;

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ");

each("textarea[data-mentions]", (field) => {
  const list = document.getElementById(field.dataset.mentions);
  const said = list?.parentElement.querySelector("[data-mentions-said]");
  if (!list || !said) return;
  // By their names, as the server wrote them.
  const inOrder = [...list.querySelectorAll("[role=option]")];
  const options = () => [...list.querySelectorAll("[role=option]")];
  const offered = () => options().filter((option) => !option.hidden);
  const open = () => !list.hidden;

  function look() {
    const before = field.value.slice(0, field.selectionStart);
    const naming = field.selectionStart === field.selectionEnd && document.activeElement === field ? before.match(NAMING) : null;
    if (!naming) return close();
    const begun = folded(naming[1]).replaceAll(".", " ");
    // Those whose first name begins so before those whose second does.
    const place = ({ dataset }) => {
      const name = folded(dataset.name);
      if (name === begun) return -1;
      return name.startsWith(begun) ? 0 : name.split(" ").findIndex((word, at) => at && word.startsWith(begun));
    };
    const fitting = inOrder.filter((option) => place(option) >= 0).sort((one, other) => Math.sign(place(one)) - Math.sign(place(other))).slice(0, MOST);
    const count = fitting.length;
    if (!count) return close();
    for (const option of inOrder) option.hidden = !fitting.includes(option);
    list.append(...fitting);
    list.hidden = false;
    const words = `${said.dataset.mentionsSaid} ${count}`;
    if (said.textContent !== words) said.textContent = words;
    mark(offered().find((option) => option.id === field.getAttribute("aria-activedescendant")) ?? offered()[0]);
  }

  function mark(option) {
    for (const other of options()) other.setAttribute("aria-selected", String(other === option));
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function close() {
    if (!open()) return;
    list.hidden = true;
    said.textContent = "";
    field.removeAttribute("aria-activedescendant");
  }

  function take(option) {
    const end = field.selectionStart;
    const start = field.value.lastIndexOf("@", end - 1);
    field.setRangeText(`@${option.dataset.name} `, start, end, "end");
    close();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  field.addEventListener("input", look);
  field.addEventListener("click", look);
  field.addEventListener("blur", close);
  field.addEventListener("keyup", ({ key }) => /^(Arrow(Left|Right)|Home|End)$/.test(key) && look());
  field.addEventListener("keydown", (event) => {
    if (!open() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = offered();
    const at = all.findIndex((option) => option.id === field.getAttribute("aria-activedescendant"));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark(all[(at + step + all.length) % all.length]);
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) take(all[at] ?? all[0]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  // Pressing one must not take the cursor out of the text first.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => target.closest("[role=option]") && take(target.closest("[role=option]")));
  // A refresh draws the list closed, whatever is being typed.
  document.addEventListener("turbo:morph", () => field.isConnected && look());
});
