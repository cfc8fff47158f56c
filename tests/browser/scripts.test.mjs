// What only a browser shows of our scripts: nudges, drafts, text in progress, keys, chips, frames.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, gallery, open, serve } from "./support.mjs";

const folder = gallery();
const sheet = readFileSync(join(folder, "index.html"), "utf8");
const TEXT = 'textarea[name="body"]';

// The server of the story: one conversation with one draft.
const state = { draft: 77, subject: "The brakes still squeal", streams: new Set(), opened: 0, pages: 0, saved: [], refuse: false, down: false, sent: 0, bodies: {} };
const html = { "content-type": "text/html; charset=utf-8" };

function conversation(error = "", body = undefined) {
  let page = sheet
    .replace(/<body[^>]*>/, '<body data-live="/live">')
    .replace(/id="composer-77"/, `id="composer-${state.draft}"`)
    .replace("/drafts/77", `/drafts/${state.draft}`)
    .replace(/(class="compose"[^>]*action=")#/, "$1/send")
    .replaceAll("The brakes still squeal", state.subject)
    .replace(/Dear Eleni[^<]*(<\/textarea>)/, `${body ?? state.bodies[state.draft] ?? ""}$1`);
  if (error) page = page.replace(/(<form class="compose"[^>]*>)/, `$1<div class="errors" role="alert" tabindex="-1" data-focus>${error}</div>`);
  return page.replace("</ol></div>", '<li class="entry"><iframe class="mail-frame" data-fits src="/mail" title="Mail" sandbox="allow-same-origin"></iframe></li></ol></div>');
}

const routes = {
  "/talk": (_, response, __, url) => {
    state.pages += 1;
    response.writeHead(200, html).end(conversation());
    const then = url.searchParams.get("then") ?? state.subject;
    if (then !== state.subject) {
      state.subject = then;
      nudge();
    }
  },
  "/live": (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write(": hello\n\n");
    state.opened += 1;
    state.streams.add(response);
    response.on("close", () => state.streams.delete(response));
  },
  "/mail": (_, response) => response.writeHead(200, { ...html, "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" }).end("<body style='margin:0'><div style='height:731px'>mail</div>"),
  "POST /send": (_, response, body) => {
    state.sent += 1;
    if (state.refuse) return response.writeHead(422, html).end(conversation("It has no words.", "refused text"));
    state.draft += 1;
    response.writeHead(303, { location: "/talk" }).end();
  },
  "/search": (_, response, __, url) => response.writeHead(200, html).end(`<html><body><turbo-frame id="found" target="_top"><a href="/talk">found ${url.searchParams.get("q")}</a></turbo-frame></body></html>`),
};
for (let draft = 77; draft < 90; draft++) {
  routes[`PUT /drafts/${draft}`] = (_, response, body) => {
    if (state.down) return response.writeHead(503).end();
    state.saved.push(body);
    state.bodies[draft] = new URLSearchParams(body).get("body");
    response.writeHead(204).end();
  };
}

const server = await serve(folder, routes);
const chromium = await browser();
const nudge = () => state.streams.forEach((stream) => stream.write("event: refresh\ndata: \n\n"));
const pages = [];

async function fresh(context, path = "/talk") {
  const page = await open(context);
  pages.push(page);
  await page.goto(server.url + path);
  await page.waitForFunction(() => window.Turbo !== undefined && document.querySelector(".recipient"));
  return page;
}

async function until(what, check) {
  for (let i = 0; i < 120; i++) {
    if (await check()) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  assert.fail(`waited in vain: ${what}`);
}

const stories = {
  async "eight tabs hold one stream, and a nudge refreshes what is looked at"(context) {
    const tabs = [];
    for (let i = 0; i < 8; i++) tabs.push(await fresh(context));
    await until("a stream", () => state.streams.size === 1);
    assert.equal(state.streams.size, 1);
    const before = state.pages;
    state.subject = "The brakes are silent";
    nudge();
    await until("the last tab shows it", () => tabs[7].locator("h1", { hasText: "silent" }).count());
    assert.ok(state.pages > before);
    for (const tab of tabs) await tab.close();
    await until("the stream ends with the last tab", () => state.streams.size === 0);
  },

  async "a tab that comes too late for a nudge is told of it"(context) {
    const first = await fresh(context);
    await until("a stream", () => state.streams.size === 1);
    // Changed while its page is on the way: before the tab has said that it is there.
    const late = await fresh(context, "/talk?then=Changed+meanwhile");
    for (const tab of [first, late]) {
      await until("both show it", () => tab.locator("h1", { hasText: "Changed meanwhile" }).count());
      await tab.close();
    }
    await until("the stream ends with the last tab", () => state.streams.size === 0);
  },

  async "a refresh keeps what is being written, and changes the rest"(context) {
    const page = await fresh(context);
    state.down = true; // so that the draft stays unsaved
    await page.locator(TEXT).fill("half a sentence");
    await page.locator("details.menu summary").first().evaluate((summary) => (summary.parentElement.open = true));
    state.subject = "Something new";
    await until("a stream", () => state.streams.size === 1);
    nudge();
    await until("the new subject", () => page.locator("h1", { hasText: "Something new" }).count());
    assert.equal(await page.locator(TEXT).inputValue(), "half a sentence");
    assert.equal(await page.locator("details.menu[open]").count(), 1, "an opened menu stays open");
    assert.equal(await page.locator(".recipient").count(), 1);
    state.down = false;
  },

  async "a refused form shows its error, a sent one leaves an empty one"(context) {
    const page = await fresh(context);
    await page.locator(TEXT).fill("an answer");
    state.refuse = true;
    await page.locator(TEXT).press("Control+Enter");
    await until("the error", () => page.locator(".compose .errors").count());
    state.refuse = false;
    await page.locator(TEXT).fill("a better answer");
    await page.locator(TEXT).press("Control+Enter");
    await until("an empty form", async () => (await page.locator("form.compose").getAttribute("id")) === `composer-${state.draft}` && (await page.locator(TEXT).inputValue()) === "");
    assert.equal(await page.locator("form.compose").count(), 1);
    assert.equal(await page.locator(".compose .errors").count(), 0);
    assert.equal(state.sent, 2);
  },

  async "a form sent at any moment after a nudge gets its answer"(context) {
    const page = await fresh(context);
    await until("a stream", () => state.streams.size === 1);
    // No spread: the page asks for itself a quarter of a second after the nudge.
    await page.evaluate(() => (Math.random = () => 0));
    for (const later of [180, 220, 260, 300, 340, 380, 420]) {
      const { draft, sent } = state;
      await page.locator(TEXT).fill(`sent after ${later} ms`);
      nudge();
      await page.waitForTimeout(later);
      await page.locator(TEXT).press("Control+Enter");
      await until(`it came, ${later} ms`, () => state.sent === sent + 1);
      await until(`its answer is drawn, ${later} ms`, async () => (await page.locator("form.compose").getAttribute("id")) === `composer-${draft + 1}`);
    }
  },

  async "a draft is saved, said to be unsaved while it is not, and comes back"(context) {
    const page = await fresh(context);
    state.saved = [];
    await page.locator(TEXT).fill("Dear Eleni");
    await until("a saved draft", () => state.saved.length);
    assert.equal(new URLSearchParams(state.saved.at(-1)).get("body"), "Dear Eleni");
    await until("it says so", async () => (await page.locator("[data-saved]").textContent()) === "Saved");
    state.down = true;
    await page.locator(TEXT).fill("Dear Eleni, I am sorry");
    await until("it says it is not", async () => (await page.locator("[data-saved]").textContent()) === "Not saved yet");
    await page.reload();
    await until("it is back", async () => (await page.locator(TEXT).inputValue()) === "Dear Eleni, I am sorry");
    state.down = false;
    await until("and saved", () => state.bodies[state.draft] === "Dear Eleni, I am sorry");
    // Going away at once loses nothing either.
    await page.locator(TEXT).fill("and off");
    await page.goto(`${server.url}/table.html`);
    await until("saved on leaving", () => state.bodies[state.draft] === "and off");
  },

  async "keys act, but not while one types"(context) {
    const page = await fresh(context);
    await page.locator("body").press("j");
    const at = () => page.evaluate(() => document.activeElement.id);
    assert.equal(await at(), "c1051");
    await page.keyboard.press("k");
    assert.equal(await at(), "c1042");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.name), "q");
    await page.keyboard.type("ejk");
    assert.equal(await page.locator("input[name=q]").inputValue(), "ejk");
    await until("it was searched", () => page.locator("#found a", { hasText: "found ejk" }).count());
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    assert.equal(await page.evaluate(() => document.activeElement.name), "body");
    await page.keyboard.press("Escape");
    await page.keyboard.press("a");
    assert.ok(await page.locator(".talk-head details.menu[open]").count());
    await page.keyboard.press("ArrowDown");
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("item")));
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("details.menu[open]").count(), 0);
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await until("g t goes to today", () => page.url().endsWith("/pieces.html"));
    await page.keyboard.press("?");
    assert.ok(await page.locator("dialog#keys[open]").count());
  },

  async "recipients are chips over one text"(context) {
    const page = await fresh(context);
    const box = page.locator("[data-recipients]");
    await box.locator(".typed").pressSequentially("ieva@example.com,");
    await box.locator(".typed").fill("nobody");
    await box.locator(".typed").press("Enter");
    assert.equal(await box.locator(".recipient").count(), 3);
    assert.equal(await box.locator(".recipient.wrong").count(), 1);
    await box.locator(".recipient.wrong button").click();
    assert.equal(await box.locator("input[name=to]").inputValue(), "Eleni Papadaki <eleni@example.com>, ieva@example.com");
  },

  async "a mail's frame is as tall as the mail, toasts go"(context) {
    const page = await fresh(context);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await until("measured", () => page.locator("iframe").evaluate((frame) => frame.clientHeight === 731));
    const left = page.locator("[data-undo] .left");
    await until("it counts down", async () => Number(await left.textContent()) < 10);
  },
};

after(async () => {
  await chromium.close();
  server.close();
});

for (const [name, story] of Object.entries(stories)) {
  test(name, async () => {
    const context = await chromium.newContext({ viewport: { width: 1440, height: 900 } });
    const began = pages.length;
    await story(context);
    for (const page of pages.slice(began).filter((page) => !page.isClosed())) {
      assert.deepEqual(await page.evaluate(() => window.reports), [], "no report of the policy");
      assert.deepEqual(page.wrong.filter((line) => !/503|422|Failed to load resource/.test(line)), []);
    }
    await context.close();
  });
}
