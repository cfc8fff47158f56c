// The one stream of a browser: open while a tab is looked at, passed on to all that are.
const tabs = new Map();
// A tab that crashed says nothing any more.
const SILENT = 60_000;
let stream;
let address;
// When something happened last.
let passed = 0;

onconnect = (event) => {
  const port = event.ports[0];
  port.onmessage = ({ data }) => {
    // Something may have happened after its page was asked for, and before it was heard of here.
    const late = !data.gone && !tabs.has(port) && data.since <= passed;
    if (data.gone) tabs.delete(port);
    else tabs.set(port, { seen: data.seen, at: Date.now() });
    if (late && data.seen) port.postMessage("refresh");
    if (data.url && data.url !== address) {
      stream?.close();
      stream = undefined;
      address = data.url;
    }
    hold();
  };
  port.start();
};

function hold() {
  for (const [port, tab] of tabs) if (tab.seen && Date.now() - tab.at > SILENT) tabs.delete(port);
  const wanted = [...tabs.values()].some((tab) => tab.seen);
  if (!wanted) {
    stream?.close();
    stream = undefined;
  } else if (!stream || stream.readyState === EventSource.CLOSED) {
    open();
  }
}

function open() {
  let lost = false;
  stream = new EventSource(address);
  stream.addEventListener("refresh", pass);
  stream.onerror = () => (lost = true);
  // What happened while it was lost nobody told us.
  stream.onopen = () => lost && ((lost = false), pass());
}

function pass() {
  passed = Date.now();
  for (const [port, tab] of tabs) if (tab.seen) port.postMessage("refresh");
}
