// A long page narrowed to what has all the words one types, while one types: `[data-narrow]` names
// what is looked through, grouped in sections, and holds the field; it is hidden without this. Each
// section's link counts along.
import { each } from "attent/each";

each("[data-narrow]", (box) => {
  const field = box.querySelector("input");
  const said = box.querySelector("[data-count]");
  field.addEventListener("input", () => {
    const all = narrow(box.dataset.narrow, wordsOf(field.value));
    said.textContent = field.value.trim() ? `${said.dataset.count} ${all}` : "";
  });
  box.hidden = false;
});

const wordsOf = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

/// How many are left.
function narrow(selector, words) {
  const left = new Map();
  for (const one of document.querySelectorAll(selector)) {
    const text = one.querySelector("summary").textContent.toLowerCase();
    const section = one.closest("section");
    one.hidden = !words.every((word) => text.includes(word));
    left.set(section, (left.get(section) ?? 0) + Number(!one.hidden));
  }
  for (const [section, count] of left) {
    section.hidden = count === 0;
    const link = document.querySelector(`a[href="#${section.id}"]`)?.closest("li");
    if (!link) continue;
    link.hidden = section.hidden;
    link.querySelector("span").textContent = count;
  }
  return [...left.values()].reduce((all, count) => all + count, 0);
}
