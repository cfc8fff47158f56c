// Promises as people make them and as customers answer them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, openFirst, opened } from "./harness.mjs";

const site = opened();

test("a promise made in a reply, its time in plain words shown back before it counts", () =>
  site.visit({ as: "staff" }, async (page) => {
    const talk = await openFirst(page);
    const words = "We bring the lamp to your door";
    await page.fill(at.text, words);
    await page.locator(at.text).selectText();
    await page.click("[data-promise-form] > summary");
    const due = page.locator('input[name="promise_due"]');
    await page.waitForFunction((words) => document.querySelector('[name="promise_text"]').value === words, words);
    await due.fill("when the cows come home");
    await page.waitForSelector(".due-not");
    await due.fill("tomorrow 12:00");
    await page.waitForSelector(".due-is");
    assert.match(await page.innerText(".due-is"), /at 12:00 . in .* h/);
    await due.press("Control+Enter");
    await page.waitForSelector(".toast form, form.toast");
    await page.goto(talk);
    await page.locator("a", { hasText: words }).first().waitFor();
    assert.match(await page.innerText("body"), new RegExp(`${words}\\s+due`));
  }));

test("a customer says on their own page that it was not kept, and its owner sees it open again", () =>
  site.visit({ as: "staff" }, async (page, context) => {
    const talk = await openFirst(page);
    const words = "The bell is mended";
    await page.goto(await page.locator('a[href^="/promises/new"]').first().getAttribute("href"));
    await page.fill('textarea[name="text"]', words);
    await page.fill('input[name="due"]', "in 2 working hours");
    await page.waitForSelector(".due-is");
    await page.check('input[name="tell"]');
    await page.click("form.form .form-actions .button.main");
    await page.waitForURL((url) => url.pathname === talk);
    const said = await page.locator(".entries").innerText();
    const link = said.match(/\/yours\/\S+/)?.[0];
    assert.ok(link, "the mail has a link to the customer's page");

    const theirs = await context.browser().newContext({ baseURL: site.url });
    try {
      const customer = await theirs.newPage();
      await customer.goto(link);
      assert.match(await customer.innerText("main"), new RegExp(words));
      const no = customer.locator("form", { has: customer.locator('input[value="no"]') });
      await no.locator("textarea").fill("It still does not ring");
      await no.locator("button").click();
      await customer.locator('[role="status"], .toast, .notice').first().waitFor();
    } finally {
      await theirs.close();
    }
    await page.goto("/promises?whose=mine");
    await page.locator("a", { hasText: words }).first().click();
    await page.locator("body", { hasText: "It still does not ring" }).waitFor();
  }));
