// Pages refresh themselves when the server says that something changed.
//
// `body[data-live]` names the stream. One stream per browser, held by a SharedWorker for all tabs
// (browsers without it hold one in the tab one looks at); hidden tabs do without. A nudge carries
// no data: the page is fetched again and morphed, so what one may see is decided in one place.
import { session } from "@hotwired/turbo";
import { asItsAddress, onItsWay, refreshes, whenPassedOver } from "attent/morph-guard";

const DEBOUNCE = 250;
// Many browsers are nudged at the same moment: they spread their questions.
const JITTER = 750;
const PING = 20_000;
// How long a hidden tab may have been hidden without having missed something.
const HIDDEN = 2_000;

// What one writes oneself is for one's own other tabs: no stream tells of it, for each pause in typing
// would make everybody look again.
const tabs = new BroadcastChannel("attent-drafts");

let waiting;
// A hidden tab was told of something.
let missed = false;
let hiddenAt = 0;
let connection;

function nudge() {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, DEBOUNCE + Math.random() * JITTER);
}

function refresh() {
  missed = document.hidden;
  if (document.hidden || !document.body.dataset.live || !asItsAddress()) return;
  // Not while something is being sent: its own answer comes in a moment, and either would undo the other.
  if (onItsWay() || session.navigator.currentVisit) return nudge();
  // At once: `session.refresh` would wait a moment more, and then take the answer from a form that
  // was sent in it.
  const asked = performance.now();
  session.visit(document.baseURI, { action: "replace", shouldCacheSnapshot: false, refresh: {} });
  const visit = session.navigator.currentVisit;
  if (!visit) return;
  // One that was called off may be drawn all the same, if it was here already.
  const { renderPageSnapshot, requestSucceededWithResponse } = visit;
  visit.renderPageSnapshot = (snapshot, ...rest) => {
    // The answer to a refused form stands here by now: what was asked for before is another page.
    if (!asItsAddress()) return undefined;
    refreshes(snapshot.element, asked);
    return renderPageSnapshot.call(visit, snapshot, ...rest);
  };
  // Nobody waits for the rest of an answer that is called off in the middle.
  visit.requestSucceededWithResponse = (...came) => requestSucceededWithResponse.apply(visit, came).catch(calledOff);
}

function calledOff(error) {
  if (error.name !== "AbortError") throw error;
}

function throughWorker(url) {
  const worker = new SharedWorker(import.meta.resolve("attent/live-worker"), { name: "attent-live" });
  worker.port.onmessage = nudge;
  const tell = () => worker.port.postMessage({ url, seen: !document.hidden, since: performance.timeOrigin });
  const ping = setInterval(tell, PING);
  worker.port.start();
  tell();
  return {
    tell,
    close() {
      clearInterval(ping);
      worker.port.postMessage({ gone: true });
    },
  };
}

function ownStream(url) {
  let stream;
  const tell = () => {
    if (document.hidden) {
      stream?.close();
      stream = undefined;
    } else if (!stream) {
      stream = new EventSource(url);
      stream.addEventListener("refresh", nudge);
    }
  };
  tell();
  return { tell, close: () => stream?.close() };
}

function connect() {
  const url = document.body.dataset.live;
  if (url === connection?.url) return;
  connection?.close();
  const address = url && new URL(url, location.href).href;
  connection = url ? { url, ...(window.SharedWorker ? throughWorker(address) : ownStream(address)) } : undefined;
}

tabs.onmessage = nudge;
whenPassedOver(nudge);

/// For draft.js: what one's lists and composers show is another now.
export function tellOtherTabs() {
  tabs.postMessage("saved");
}

document.addEventListener("visibilitychange", () => {
  connection?.tell();
  if (document.hidden) hiddenAt = Date.now();
  else if (missed || Date.now() - hiddenAt > HIDDEN) nudge();
});
window.addEventListener("pagehide", () => {
  connection?.close();
  connection = undefined;
});
window.addEventListener("pageshow", (event) => event.persisted && (connect(), nudge()));
document.addEventListener("turbo:load", connect);
if (document.readyState !== "loading") connect();
else document.addEventListener("DOMContentLoaded", connect);
