// What one began to write is found again, and what is attached is in sight before it goes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES, at, axe, openFirst, opened } from "./harness.mjs";

const site = opened();
const TAB = '.views a[href="/conversations?view=drafts"]';

for (const size of SIZES) {
  test(`half-written words are found again under Drafts (${size})`, () =>
    site.visit({ as: "staff", size }, async (page) => {
      const path = await openFirst(page);
      const words = `Bring it in, ${size}.`;
      await page.fill(at.text, words);
      await page.waitForSelector('[data-saved][data-state="done"]');
      await page.goto("/conversations?view=open");
      await page.click(TAB);
      const row = page.locator(".rows a.row", { hasText: words });
      await row.waitFor();
      await site.look(page, `drafts-${size}`);
      await axe(page);
      await row.click();
      await page.waitForURL((url) => url.pathname === path);
      assert.equal(await page.inputValue(at.text), words);
      await page.click('button[name="discard"]');
      await page.waitForURL((url) => url.pathname === path);
      await page.waitForFunction((text) => document.querySelector(text).value === "", at.text);
    }));
}

test("what was chosen is named, survives saving, and comes off again", () =>
  site.visit({ as: "staff" }, async (page) => {
    await openFirst(page);
    const file = (name) => ({ name, mimeType: "text/plain", buffer: Buffer.from(name) });
    const names = () => page.locator("[data-chosen-files] .file > span").allInnerTexts();
    await page.setInputFiles('input[name="files"]', file("plan.txt"));
    await page.setInputFiles('input[name="files"]', file("bill.txt"));
    assert.deepEqual(await names(), ["plan.txt", "bill.txt"]);
    await page.fill(at.text, "See both.");
    await page.waitForSelector('[data-saved][data-state="done"]');
    await page.waitForTimeout(1500);
    assert.deepEqual(await names(), ["plan.txt", "bill.txt"]);
    await axe(page);
    await page.getByRole("button", { name: "Remove plan.txt" }).click();
    assert.deepEqual(await names(), ["bill.txt"]);
    assert.equal(await page.evaluate(() => document.querySelector('input[name="files"]').files.length), 1);
    await page.click('button[name="discard"]');
    await page.waitForFunction((text) => document.querySelector(text).value === "", at.text);
  }));
