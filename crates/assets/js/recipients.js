// Addresses as chips, over a plain text field that keeps their list: `A <a@example.com>, b@example.com`.
import { each } from "attent/each";

const ADDRESS = /[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+/;

/// Commas and semicolons part addresses, but not within quotes or angle brackets.
export function split(text) {
  return (text.match(/(?:"[^"]*"|<[^>]*>|[^,;\n])+/g) ?? []).map((part) => part.trim()).filter(Boolean);
}

const name = (text) => text.replace(/<[^>]*>/, "").replaceAll('"', "").trim() || text.replace(/[<>]/g, "");

each("[data-recipients]", enhance);
document.addEventListener("turbo:morph", () => {
  for (const box of document.querySelectorAll("[data-recipients]")) if (!box.querySelector(".typed")) enhance(box);
});

function enhance(box) {
  const list = box.querySelector("input[name]");
  if (!list || box.querySelector(".typed")) return;
  const typed = document.createElement("input");
  typed.className = "typed";
  typed.type = "text";
  typed.autocomplete = "off";
  typed.spellcheck = false;
  typed.inputMode = "email";
  typed.id = list.id;
  list.removeAttribute("id");
  list.type = "hidden";
  box.append(typed);

  const entries = () => split(list.value);
  const set = (all) => {
    list.value = all.join(", ");
    draw();
    list.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const draw = () => {
    box.querySelectorAll(".recipient").forEach((chip) => chip.remove());
    typed.before(...entries().map((text, at) => chip(text, () => (set(entries().filter((_, i) => i !== at)), typed.focus()))));
  };
  const take = () => {
    if (!typed.value.trim()) return;
    const more = split(typed.value);
    typed.value = "";
    set([...entries(), ...more]);
  };
  const chip = (text, away) => {
    const element = document.createElement("span");
    element.className = ADDRESS.test(text) ? "recipient" : "recipient wrong";
    element.title = text;
    const label = document.createElement("span");
    label.textContent = name(text);
    const remove = document.createElement("button");
    remove.type = "button";
    remove.setAttribute("aria-label", `${box.dataset.remove} ${name(text)}`);
    remove.addEventListener("click", away);
    element.append(label, remove);
    return element;
  };

  typed.addEventListener("keydown", (event) => {
    const ends = ["Enter", ",", ";"].includes(event.key) || (event.key === "Tab" && typed.value.trim());
    if (ends && !event.ctrlKey && !event.metaKey) {
      if (event.key !== "Enter" || typed.value.trim()) event.preventDefault();
      take();
    } else if (event.key === "Backspace" && !typed.value && entries().length) {
      set(entries().slice(0, -1));
    }
  });
  typed.addEventListener("blur", take);
  typed.addEventListener("paste", () => setTimeout(take));
  box.addEventListener("click", (event) => event.target === box && typed.focus());
  // What is still being typed is sent as well.
  list.form?.addEventListener("submit", take, true);
  draw();
}
