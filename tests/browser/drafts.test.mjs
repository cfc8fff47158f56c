// What one began to write is found again, and what is attached is in sight before it goes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES, api, at, axe, openFirst, opened } from "./harness.mjs";

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

const saved = (page) => page.waitForSelector('[data-saved][data-state="done"]');
const holds = (page, words) => page.waitForFunction(([text, words]) => document.querySelector(text).value === words, [at.text, words]);

test("what is begun in one tab shows in one's others, and takes no word from what is typed there", () =>
  site.visit({ as: "staff" }, async (page, context) => {
    const path = await openFirst(page);
    const [list, same] = [await context.newPage(), await context.newPage()];
    await list.goto("/conversations?view=open");
    await same.goto(path);
    const before = await list.locator(`${TAB} .count`).allInnerTexts();
    await page.fill(at.text, "Begun in the first tab.");
    await saved(page);
    await list.waitForFunction(([tab, before]) => (document.querySelector(`${tab} .count`)?.innerText ?? "") !== before, [TAB, before[0] ?? ""]);
    await holds(same, "Begun in the first tab.");
    await page.fill(at.text, "Begun in the first tab, and written on.");
    await holds(same, "Begun in the first tab, and written on.");

    // Both write at once: each keeps what it has.
    const words = " More words, typed without a pause, while the other one is saved.";
    const typing = same.locator(at.text).press("End").then(() => same.locator(at.text).pressSequentially(words, { delay: 40 }));
    await page.fill(at.text, "Written on in the first.");
    await saved(page);
    await typing;
    assert.equal(await same.inputValue(at.text), `Begun in the first tab, and written on.${words}`);
    await holds(page, `Begun in the first tab, and written on.${words}`);

    await page.click('button[name="discard"]');
    await holds(same, "");
    await list.waitForFunction(([tab, before]) => (document.querySelector(`${tab} .count`)?.innerText ?? "") === before, [TAB, before[0] ?? ""]);
  }));

test("words typed while the conversation becomes part of another stay, and go on there", () =>
  site.visit({ as: "staff" }, async (page) => {
    const goes = await openFirst(page);
    const rows = await page.locator(".rows a.row").evaluateAll((all) => all.map((row) => new URL(row.href).pathname));
    const stays = rows.find((path) => path !== goes);
    await page.locator(at.text).pressSequentially("Bring it ");
    await api(site, "POST", `${stays}/merge`, { conversation: goes.split("/").at(-1) });
    await page.locator(at.text).pressSequentially("in at ten.");
    await saved(page);
    await page.waitForSelector("text=This conversation is part of another one now");
    assert.equal(await page.inputValue(at.text), "Bring it in at ten.");
    await site.look(page, "part-of-another");
    await axe(page);
    await page.click(at.send);
    await page.waitForURL((url) => url.pathname === stays);
    await holds(page, "Bring it in at ten.");
    await site.look(page, "goes-on");
    await axe(page);
    await page.locator(at.text).press("End");
    await page.locator(at.text).pressSequentially(" Thank you.");
    await saved(page);
    await page.reload();
    assert.equal(await page.inputValue(at.text), "Bring it in at ten. Thank you.");
    assert.equal(await page.locator('input[name="along"]').count(), 0);
    await page.click('button[name="discard"]');
    await page.waitForFunction((text) => document.querySelector(text).value === "", at.text);
    await page.goto(goes);
    assert.equal(await page.locator(at.composer).count(), 0);
    await api(site, "DELETE", `${goes}/merge`);
  }));
