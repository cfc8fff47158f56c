// The page of the API: its operations are narrowed down by words, and its headings are reached.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES, opened } from "./harness.mjs";

const site = opened();
const shown = (page, what) => page.locator(what).filter({ visible: true }).count();

for (const size of SIZES) {
  test(`words leave the operations that have them (${size})`, () =>
    site.visit({ size }, async (page) => {
      await page.goto("/api/docs");
      const [all, rooms] = [await shown(page, ".api-one"), await shown(page, ".api-room")];
      assert.ok(all > 200);
      const field = page.getByRole("searchbox");
      await field.fill("POST  Promises");
      const left = await shown(page, ".api-one");
      assert.ok(left > 1 && left < 30, `${left} of ${all}`);
      assert.match(await page.getByRole("status").innerText(), new RegExp(` ${left}$`));
      assert.equal(await shown(page, ".api-room"), await shown(page, ".api-rooms li"));
      const counts = await page.locator(".api-rooms li:visible span").allInnerTexts();
      assert.equal(counts.reduce((sum, count) => sum + Number(count), 0), left, "the contents count what is left");
      if (size === SIZES[0]) await site.axe(page);
      await site.look(page, `api-narrowed-${size}`);
      await field.fill("");
      assert.deepEqual([await shown(page, ".api-one"), await shown(page, ".api-room")], [all, rooms]);
      assert.equal(await page.getByRole("status").innerText(), "");

      await page.locator(".api-parts a").nth(2).click();
      const heading = page.locator(".api-guide h2").nth(2);
      const id = await heading.getAttribute("id");
      await page.waitForURL((url) => url.hash === `#${id}`);
      assert.ok((await heading.boundingBox()).y < 200, "it stands at the top");
      await site.look(page, `api-${size}`);
    }));
}

test("without scripts there is no field, and all is there", () =>
  site.visit({ js: false }, async (page) => {
    await page.goto("/api/docs");
    assert.equal(await shown(page, "input[type=search]"), 0);
    await page.locator(".api-rooms a").last().click();
    await page.locator(".api-room").last().locator("summary").first().click();
    assert.ok(await page.locator(".api-room").last().locator("pre").first().isVisible());
  }));
