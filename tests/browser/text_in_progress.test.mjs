// What a person is writing is never lost, and what was sent is not sent twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, at, openFirst, opened } from "./harness.mjs";

const site = opened();

test("a half-written reply survives a live refresh", () =>
  site.visit({ as: "staff" }, async (page) => {
    const path = await openFirst(page);
    await page.fill(at.text, "");
    await page.locator(at.text).pressSequentially("Half a rep");
    await page.evaluate(() => {
      window.rendered = 0;
      addEventListener("turbo:render", () => (window.rendered += 1));
    });
    await api(site, "POST", `${path}/notes`, { text: "A colleague notes something." });
    await page.waitForFunction(() => window.rendered > 0);
    await page.waitForSelector("text=A colleague notes something.");
    assert.equal(await page.inputValue(at.text), "Half a rep");
  }));

test("a page asked for before a draft was saved, and drawn after, takes no word of it", () =>
  site.visit({ as: "staff" }, async (page) => {
    const path = await openFirst(page);
    let [askedFor, saved] = [undefined, undefined];
    const isAskedFor = new Promise((done) => (askedFor = done));
    const isSaved = new Promise((done) => (saved = done));
    await page.route("**/draft/reply", async (route) => {
      await isAskedFor;
      await route.continue();
    });
    await page.route(`**${path}**`, async (route) => {
      if (route.request().method() !== "GET" || !new URL(route.request().url()).pathname.endsWith(path)) return route.fallback();
      const response = await route.fetch();
      askedFor();
      await isSaved;
      return route.fulfill({ response });
    });
    await page.evaluate(() => {
      window.rendered = 0;
      addEventListener("turbo:render", () => (window.rendered += 1));
    });
    await page.fill(at.text, "Half a letter");
    await api(site, "POST", `${path}/notes`, { text: "A colleague notes something." });
    await page.waitForSelector('[data-saved][data-state="done"]');
    saved();
    await page.waitForFunction(() => window.rendered > 0);
    assert.equal(await page.inputValue(at.text), "Half a letter");
  }));

test("an empty reply is refused, and the page says why", () =>
  site.visit({ as: "staff", expect: [/422/] }, async (page) => {
    await openFirst(page);
    await page.fill(at.text, "   ");
    await page.click(at.send);
    await page.waitForSelector('[role="alert"], [aria-invalid="true"]');
    assert.equal(await page.inputValue(at.text), "   ");
  }));

test("after sending the composer is empty", () =>
  site.visit({ as: "staff" }, async (page) => {
    await openFirst(page);
    const words = `We have found it (${Date.now()}).`;
    const before = await page.locator(at.composer).getAttribute("id");
    await page.fill(at.text, words);
    await page.click(at.send);
    await page.waitForFunction(([form, id]) => document.querySelector(form)?.id !== id, [at.composer, before]);
    assert.equal(await page.inputValue(at.text), "");
    assert.equal(await page.locator(`main >> text=${words}`).count(), 1);
  }));

/// The form of a case that asks for help, opened.
async function escalating(page) {
  await page.goto("/cases?state=acknowledged");
  await page.goto(await page.locator('main a[href^="/cases/1"]').first().getAttribute("href"));
  const form = page.locator("#escalate");
  await form.locator("summary").click();
  return form;
}

/// A colleague writes a note on the conversation of this case.
async function noted(page) {
  await api(site, "POST", `${await page.locator('main a[href^="/conversations/"]').first().getAttribute("href")}/notes`, { text: "A colleague notes something." });
}

test("what is wrong with a form nobody typed in stays through a live refresh, and names its field", () =>
  site.visit({ as: "staff", expect: [/422/] }, async (page) => {
    const form = await escalating(page);
    await form.locator(".form-actions button").click();
    await page.waitForSelector("#refused");
    await page.evaluate(() => {
      window.rendered = 0;
      addEventListener("turbo:render", () => (window.rendered += 1));
    });
    await noted(page);
    await page.waitForFunction(() => window.rendered > 0);
    assert.match(await page.innerText("#refused"), /To: .*\n.*Why: /);
    assert.equal(await form.locator(".error:visible").count(), 2);
  }));

test("a page asked for before a form was sent, and drawn after, takes neither its text nor its errors", () =>
  site.visit({ as: "staff", expect: [/422/] }, async (page) => {
    const form = await escalating(page);
    await form.locator('[name="reason"]').fill("The frame is bent");
    // A busy machine: pages are here, and wait to be drawn.
    await page.evaluate(() => {
      const held = [];
      const soon = window.requestAnimationFrame;
      window.begun = 0;
      addEventListener("turbo:before-render", () => {
        window.begun += 1;
        window.requestAnimationFrame = (then) => held.push(then);
      });
      window.release = () => {
        window.requestAnimationFrame = soon;
        for (const then of held) soon(then);
      };
    });
    await noted(page);
    const begun = (least) => page.waitForFunction((least) => window.begun >= least, least, { polling: 50 });
    await begun(1);
    await form.locator(".form-actions button").evaluate((button) => button.click());
    await begun(2);
    await page.evaluate(() => setTimeout(window.release, 50));
    await page.locator("#refused").waitFor();
    assert.equal(await form.locator(".error:visible").count(), 1);
    assert.equal(await form.locator('[name="reason"]').inputValue(), "The frame is bent");
  }));

test("a token that is shown once stays while the page hears of changes", () =>
  site.visit({ as: "owner" }, async (page) => {
    await page.goto("/settings/tokens");
    await page.fill("#f-name", "Till");
    await page.locator('form[action="/settings/tokens"] button[type="submit"]').click();
    const token = page.locator("main input[readonly]");
    await token.waitFor();
    // Longer than a nudge takes to be acted on.
    await page.waitForTimeout(2_500);
    assert.match(await token.inputValue(), /^att_/);
  }));

test("a refused reply still points out what reads like a promise", () =>
  site.visit({ as: "staff", expect: [/422/] }, async (page) => {
    await openFirst(page);
    await page.fill("#f-cc", "wrong@@address");
    await page.press("#f-cc", "Enter");
    await page.fill(at.text, "We look into it.");
    await page.click(at.send);
    await page.waitForSelector('[role="alert"]');
    const asked = page.waitForResponse((answer) => answer.url().endsWith("/promises/likely"));
    await page.fill(at.text, "I will call you back tomorrow at noon.");
    assert.equal((await asked).status(), 200);
    await page.waitForSelector(`${at.composer} [data-promise]`);
  }));
