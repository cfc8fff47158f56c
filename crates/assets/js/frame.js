// A mail body's frame is as tall as the mail. The frame runs no scripts; being of our origin it can
// be measured from here.
import { each } from "attent/each";

const LEAST = 24;

each("iframe[data-fits]", (frame) => {
  let watch;
  const fit = () => {
    const inside = frame.contentDocument?.documentElement;
    if (!inside) return;
    // Shrink first: a document is never shorter than its frame.
    const before = frame.style.height;
    frame.style.height = "0";
    const height = Math.max(LEAST, inside.scrollHeight);
    frame.style.height = before === `${height}px` ? before : `${height}px`;
  };
  const loaded = () => {
    const inside = frame.contentDocument;
    if (!inside?.body) return;
    watch?.disconnect();
    watch = new ResizeObserver(fit);
    watch.observe(inside.body);
    inside.addEventListener("load", fit, true);
    fit();
  };
  frame.addEventListener("load", loaded);
  if (frame.contentDocument?.readyState === "complete") loaded();
});
