// A conversation opens at what is new, else at its end; and what is wrong with a form is read out.
import { each } from "attent/each";

each("[data-flow]", (flow) => {
  const start = location.hash && document.getElementById(location.hash.slice(1));
  const target = start || flow.querySelector(".new-from");
  if (target && flow.contains(target)) target.scrollIntoView({ block: "start" });
  else flow.scrollTop = flow.scrollHeight;
});

each("[data-focus]", readOut);
document.addEventListener("turbo:render", () => document.querySelectorAll("[data-focus]").forEach(readOut));

function readOut(summary) {
  // A page that comes anew takes the mark away, with the names.
  if (summary.dataset.named) return;
  summary.dataset.named = "yes";
  for (const line of summary.querySelectorAll('a[href^="#"]')) {
    const id = line.hash.slice(1);
    // Of several forms with the same names, the one that is wrong.
    const field = document.getElementById(id) ?? document.querySelector(`[name="${id.slice(2)}"][aria-invalid="true"]`);
    if (field) line.hash = field.id;
    const name = (field?.labels?.[0] ?? field?.querySelector("legend"))?.firstChild?.textContent;
    // The server names those that several fields of a form have in common.
    if (name && !line.textContent.includes(`${name}: `)) line.prepend(`${name}: `);
  }
  summary.focus({ preventScroll: false });
}
