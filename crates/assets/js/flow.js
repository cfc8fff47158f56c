// A conversation opens at what is new, else at its end; and what is wrong with a form is read out.
import { each } from "attent/each";

each("[data-flow]", (flow) => {
  const start = location.hash && document.getElementById(location.hash.slice(1));
  const target = start || flow.querySelector(".new-from");
  if (target && flow.contains(target)) target.scrollIntoView({ block: "start" });
  else flow.scrollTop = flow.scrollHeight;
});

each("[data-focus]", (summary) => summary.focus({ preventScroll: false }));
