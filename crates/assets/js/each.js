// Runs `setUp` once for every element that matches, now and whenever one comes into the page.
const known = [];
const done = new WeakMap();

export function each(selector, setUp) {
  known.push([selector, setUp]);
  for (const element of document.querySelectorAll(selector)) once(element, setUp);
}

function once(element, setUp) {
  const already = done.get(element) ?? new Set();
  if (already.has(setUp)) return;
  done.set(element, already.add(setUp));
  setUp(element);
}

function look(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  for (const [selector, setUp] of known) {
    if (node.matches(selector)) once(node, setUp);
    for (const element of node.querySelectorAll(selector)) once(element, setUp);
  }
}

new MutationObserver((changes) => {
  for (const change of changes) change.addedNodes.forEach(look);
}).observe(document.documentElement, { childList: true, subtree: true });
