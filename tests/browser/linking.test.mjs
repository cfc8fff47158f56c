// Two conversations are linked by hand, on a desk and on a phone, and the link is taken away again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES, at, opened, press } from "./harness.mjs";

const site = opened();
const more = (page) => page.locator(".talk-head .acts details.menu").last();

for (const size of SIZES) {
  test(`a link is made, shown on both sides and taken away (${size})`, () =>
    site.visit({ as: "staff", size }, async (page) => {
      await page.goto(at.inbox);
      const rows = page.locator(at.row);
      const path = async (row) => new URL(await row.getAttribute("href"), site.url).pathname;
      const here = await path(rows.first());
      const subject = (await rows.nth(1).locator(".subject").innerText()).trim();
      const other = await path(rows.nth(1));

      await page.goto(here);
      await more(page).locator("> summary").click();
      await page.locator(`.talk-head a.item[href="${here}/links"]`).last().click();
      await page.waitForURL(/\/links$/);
      await site.axe(page);
      await page.fill("main input[name=q]", subject);
      await page.press("main input[name=q]", "Enter");
      const link = page.locator(`button[name=other][value="${other.split("/").pop()}"]`);
      await link.waitFor();
      await site.look(page, `links-${size}`);
      await page.locator("input[name=relation][value=related]").check();
      await link.click();
      await page.waitForURL((url) => url.pathname === here);

      for (const [one, two] of [[here, other], [other, here]]) {
        await page.goto(one);
        const linked = page.locator(".talk-head details.menu", { has: page.locator(`a.item[href="${two}"]`) });
        await linked.locator("> summary").click();
        await page.locator(`.talk-head a.item[href="${two}"]`).waitFor();
        // Masks are no obstacle to a pointer, only to eyes.
        assert.equal(await page.locator(".talk-head .facts-line").evaluate((line) => getComputedStyle(line).maskImage), "none", "the menu can be seen");
        await site.look(page, `linked-${size}`);
        await page.keyboard.press("Escape");
      }

      await page.goto(`${here}/links`);
      const unlink = page.locator("form[action$='/unlink']", { has: page.locator(`input[value="${other.split("/").pop()}"]`) });
      await press(page, unlink.getByRole("button"));
      assert.equal(await unlink.count(), 0);
      await page.goto(other);
      assert.equal(await page.locator(`.talk-head a.item[href="${here}"]`).count(), 0);
    }));
}
