// Whoever looks at a conversation for a moment has seen what they were told about it.
//
// `[data-read]` stands in the page while there is something to see, and names where that is said;
// `data-read-to` is how far the page goes.
import { each } from "attent/each";

const MOMENT = 1_500;

each("[data-read]", (mark) => {
  let timer;
  const look = () => {
    clearTimeout(timer);
    if (!mark.isConnected) return document.removeEventListener("visibilitychange", look);
    if (!document.hidden) timer = setTimeout(() => seen(mark), MOMENT);
  };
  document.addEventListener("visibilitychange", look);
  look();
});

function seen(mark) {
  if (!mark.isConnected || document.hidden) return;
  const body = new URLSearchParams({ value: mark.dataset.readTo });
  // Should it be lost, the bell goes on saying so; the answer is a page that stands here already.
  fetch(mark.dataset.read, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
}
