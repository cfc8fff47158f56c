// A failure never takes the page, nor what was typed in it: not a failure of ours (a full disk, a
// database that is away), not a server that does not answer, not a proxy that says so in its place.
// What happened is said above the form, or at the top of the page where a link was pressed; the words
// stand in the page, in `#away`. Refusals (4xx) are pages of their own.
import { session, visit } from "@hotwired/turbo";

const submitters = new WeakMap();

document.addEventListener("turbo:submit-start", ({ target, detail }) => submitters.set(target, detail.formSubmission.submitter));

document.addEventListener("turbo:before-fetch-response", async (event) => {
  const { target, detail: { fetchResponse } } = event;
  if (fetchResponse.statusCode < 500) return;
  const ours = fetchResponse.header("content-security-policy");
  if (target.matches("form")) {
    event.preventDefault();
    if (!ours) return unsent(target);
    const page = new DOMParser().parseFromString((await fetchResponse.responseHTML) ?? "", "text/html");
    tell(target, [...page.querySelectorAll(".intro :is(h1, p)")].map((line) => line.textContent));
  } else if (target === document.documentElement) {
    const going = session.navigator.currentVisit;
    if (ours && !going?.isPageRefresh) return;
    event.preventDefault();
    unread(going);
  }
});

document.addEventListener("turbo:fetch-request-error", (event) => {
  const { target, detail: { request } } = event;
  if (target.matches("form")) {
    event.preventDefault();
    unsent(target, request.isSafe);
  } else if (request.delegate === session.navigator.currentVisit) {
    event.preventDefault();
    unread(request.delegate);
  }
});

// A form that goes out without Turbo would leave the page for the browser's own about what is wrong.
document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (form.dataset.turbo !== "false" || form.dataset.goes === "now") return;
  event.preventDefault();
  if (form.dataset.goes) return;
  form.dataset.goes = "soon";
  const there = await fetch("/health/live", { cache: "no-store" }).then(({ ok }) => ok, () => false);
  form.dataset.goes = "now";
  if (there) form.requestSubmit(submitter);
  else {
    submitters.set(form, submitter);
    unsent(form);
  }
  delete form.dataset.goes;
});

function tell(form, lines) {
  const notice = document.createElement("div");
  notice.className = "notice late";
  notice.setAttribute("role", "alert");
  for (const [at, line] of lines.entries()) {
    notice.appendChild(document.createElement(at ? "p" : "b")).textContent = line;
  }
  above(form, notice);
}

function above(form, notice) {
  document.getElementById("refused")?.remove();
  const told = document.createElement("div");
  told.id = "refused";
  told.append(notice);
  form.before(told);
  told.scrollIntoView({ block: "nearest" });
}

function unsent(form, asking = false) {
  const [notice, again] = away(asking ? "unread" : "unsent");
  if (!notice) return;
  again.addEventListener("click", () => {
    again.disabled = true;
    const submitter = submitters.get(form);
    form.requestSubmit(submitter?.isConnected ? submitter : undefined);
  });
  above(form, notice);
  // The button that was pressed was out of use meanwhile and lost the focus.
  if (!form.contains(document.activeElement)) again.focus({ preventScroll: true });
}

function unread(going) {
  if (!going) return;
  going.fail();
  // A page that refreshes itself tries again when the stream of nudges is back.
  if (going.isPageRefresh) return;
  const [notice, again] = away("unread");
  const main = document.querySelector("main");
  if (!notice || !main) return location.assign(going.location);
  document.getElementById("unread")?.remove();
  notice.id = "unread";
  again.addEventListener("click", () => visit(going.location, { action: going.historyChanged ? "replace" : "advance" }));
  main.prepend(notice);
  notice.scrollIntoView({ block: "nearest" });
}

// The notice in the words of the page, with its button to try again.
function away(what) {
  const notice = document.getElementById("away")?.content.firstElementChild.cloneNode(true);
  for (const line of notice?.querySelectorAll("[data-away]") ?? []) if (line.dataset.away !== what) line.remove();
  return [notice, notice?.querySelector("button")];
}
