// The desk on a phone: nothing of a line is cut in the midst, and what does not fit lies behind a button.
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, openFirst, opened } from "./harness.mjs";

const site = opened();

test("each chip of a row is there whole or not at all", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await page.goto(`${at.inbox}?view=open`);
    const cut = await page.locator(".pane-list .row .chips").evaluateAll((lines) => lines.flatMap((line) => {
      const room = line.getBoundingClientRect();
      return [...line.children].map((chip) => [chip.textContent, chip.getBoundingClientRect()])
        .filter(([, box]) => box.top < room.bottom - 1 && (box.right > room.right + 1 || box.bottom > room.bottom + 3))
        .map(([text]) => text);
    }));
    assert.deepEqual(cut, []);
    assert.ok(await page.locator(".pane-list .row .chips > .chip").count());
  }));

test("all that holds for a conversation is within the screen", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await openFirst(page);
    const out = await page.locator(".talk-head .facts-line > *").evaluateAll((all) => all
      .filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent));
    assert.deepEqual(out, []);
  }));

test("the settings say where one is, and lead elsewhere", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await page.goto("/settings/audit");
    const open = page.locator(".side-open");
    assert.match(await open.innerText(), /History/);
    assert.equal(await page.locator("#side").isVisible(), false);
    await open.click();
    await site.axe(page);
    await page.locator("#side a", { hasText: "Teams" }).click();
    await page.waitForURL(/teams$/);
    assert.match(await open.innerText(), /Teams/);
    assert.equal(await page.locator("#side").isVisible(), false);
  }));

test("on a desk the settings' navigation is simply there", () =>
  site.visit({ as: "owner" }, async (page) => {
    await page.goto("/settings/audit");
    assert.equal(await page.locator(".side-open").isVisible(), false);
    assert.ok(await page.locator("#side a[aria-current]").isVisible());
  }));

test("a picture stays beside its words, however long they are", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await page.goto("/counter");
    const apart = await page.locator("p.line:has(> .icon)").first().evaluate((line) => {
      const [picture, words] = line.children;
      words.textContent = "Vienas klientas laukia, todėl ir visos užduotys gali šiek tiek palaukti. ".repeat(2);
      return words.getBoundingClientRect().top - picture.getBoundingClientRect().bottom;
    });
    assert.ok(apart < 0, `the words begin ${apart} px below the picture`);
  }));
