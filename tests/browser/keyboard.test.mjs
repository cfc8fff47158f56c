// The desk without a mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, openFirst, opened } from "./harness.mjs";

const site = opened();

test("tab reaches the content, and what has the focus shows it", () =>
  site.visit({ as: "staff" }, async (page) => {
    await page.goto(at.inbox);
    const reached = new Set();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const here = document.activeElement;
        const style = getComputedStyle(here);
        const shows = style.outlineStyle !== "none" || style.boxShadow !== "none";
        return { href: here.getAttribute("href"), name: here.outerHTML.slice(0, 120), shows, body: here === document.body };
      });
      if (seen.body) break;
      assert.ok(seen.shows, `no ring around ${seen.name}`);
      if (seen.href) reached.add(seen.href);
    }
    assert.ok([...reached].some((href) => href.startsWith("/conversations/")), [...reached].join(" "));
  }));

test("a conversation is opened, answered and sent by keys", () =>
  site.visit({ as: "staff" }, async (page) => {
    await openFirst(page);
    const before = await page.locator(at.composer).getAttribute("id");
    await page.focus(at.text);
    await page.keyboard.type("Sent by the keyboard.");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(([form, id]) => document.querySelector(form)?.id !== id, [at.composer, before]);
    assert.equal(await page.locator("main >> text=Sent by the keyboard.").count(), 1);
  }));
