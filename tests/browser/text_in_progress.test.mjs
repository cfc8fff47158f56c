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
