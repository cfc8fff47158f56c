// What is given and kept: a voucher beyond one's authority, a yes, two counters at once; something
// kept longer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, axe, look, opened, press } from "./harness.mjs";

const site = opened();

async function customer(name) {
  const talk = await api(site, "POST", "/conversations", {
    channel: "phone", to: [`${name} <${name.toLowerCase()}@mail.example>`], subject: "The bell", text: "It fell off.",
  });
  return talk.customer;
}

test("a voucher waits for a yes, and of two counters one redeems it", () =>
  site.visit({ as: "staff", expect: [/409/] }, (page) =>
    site.visit({ as: "manager", expect: [/409/] }, async (manager) => {
      await page.goto(`/vouchers/new?customer=${await customer("Vera")}`);
      await page.fill('[name="amount"]', "70");
      await press(page, page.locator("main form.form .button.main"));
      await page.fill('[name="why"]', "She came three times");
      await page.locator('button[name="ask"]').click();
      await page.waitForURL(/\/vouchers\/\d+$/);
      const voucher = new URL(page.url()).pathname;
      assert.equal(await page.locator("main svg.qr, main b.number").count(), 0, "no code without a yes");
      await axe(page);
      await look(page, "voucher-asked");

      await manager.goto("/approvals");
      const question = manager.locator("section.panel", { hasText: "She came three times" });
      await press(manager, question.locator('button[value="yes"]'));
      await page.goto(voucher);
      await page.locator("main b.number").waitFor();

      const counters = [page, manager];
      for (const one of counters) {
        await one.goto(voucher);
        // What is being typed is left alone when the page refreshes itself.
        await one.fill('[name="amount"]', "70");
      }
      await Promise.all(counters.map((one) => press(one, one.locator('form[action$="/redemptions"] .button'))));
      const told = await Promise.all(counters.map((one) => one.locator("#refused").innerText().catch(() => "")));
      assert.equal(told.filter((words) => /used up[^]*Last used: €70/.test(words)).length, 1, told.join("|"));
      for (const one of counters) assert.equal(await one.locator('form[action$="/redemptions"]').count(), 0);
    })));

test("what is kept aside is kept longer, its time wrong at first", () =>
  site.visit({ as: "staff", expect: [/422/] }, async (page) => {
    await page.goto(`/set-asides/new?customer=${await customer("Nora")}`);
    await page.fill('main [name="item"]', "Brass bell");
    await page.locator("main form.form .button.main").click();
    await page.waitForURL(/\/customers\//);
    await page.goto("/set-asides");
    await page.locator("tr", { hasText: "Brass bell" }).locator('a[href$="/extension"]').click();
    await page.waitForURL(/\/extension$/);
    await page.fill('main [name="until"]', "yesterday");
    await press(page, page.locator("main form.form .button.main"));
    await page.locator("main .error, main .due-not").first().waitFor();
    await page.fill('main [name="until"]', "in 9 days");
    await page.locator("main .due-is").waitFor();
    await page.locator("main form.form .button.main").click();
    await page.waitForURL(/\/set-asides\?state=kept/);
    await look(page, "set-asides-kept");
  }));
