// "3 minutes ago" stays true while the page is open. The server wrote the first one.
const MINUTE = 60;
const STEPS = [
  ["minute", MINUTE, 60 * MINUTE],
  ["hour", 60 * MINUTE, 24 * 60 * MINUTE],
  ["day", 24 * 60 * MINUTE, 7 * 24 * 60 * MINUTE],
];

export function say(seconds, lang) {
  const words = new Intl.RelativeTimeFormat(lang, { numeric: "auto", style: "short" });
  const distance = Math.abs(seconds);
  if (distance < MINUTE) return words.format(0, "second");
  const step = STEPS.find(([, , below]) => distance < below);
  return step && words.format(Math.sign(seconds) * Math.floor(distance / step[1]), step[0]);
}

function tell() {
  if (document.hidden) return;
  const now = Date.now();
  for (const time of document.querySelectorAll("time[data-ago]")) {
    const words = say((Date.parse(time.dateTime) - now) / 1000, document.documentElement.lang);
    if (words && time.textContent !== words) time.textContent = words;
  }
}

setInterval(tell, MINUTE * 1000);
document.addEventListener("visibilitychange", tell);
