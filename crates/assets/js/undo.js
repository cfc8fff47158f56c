// Toasts go by themselves; one with an undo counts down while it can still be taken back.
import { each } from "attent/each";

const STAY = 6_000;

const go = (toast) => {
  toast.classList.add("gone");
  setTimeout(() => toast.remove(), 250);
};

each("[data-goes]", (toast) => {
  let timer = setTimeout(go, STAY, toast);
  const hold = () => clearTimeout(timer);
  const release = () => (timer = setTimeout(go, STAY / 2, toast));
  toast.addEventListener("pointerenter", hold);
  toast.addEventListener("pointerleave", release);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("focusout", release);
});

each("[data-undo]", (toast) => {
  const until = Date.now() + Number(toast.dataset.undo) * 1000;
  const left = toast.querySelector(".left");
  // Taken back, or too late: either way it has nothing more to offer.
  toast.addEventListener("turbo:submit-end", () => toast.remove());
  const tick = setInterval(() => {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    if (left) left.textContent = Math.max(0, seconds);
    if (seconds > 0 && toast.isConnected) return;
    clearInterval(tick);
    if (toast.getAttribute("aria-busy") !== "true") go(toast);
  }, 250);
});
