// What becomes of promises: closing around them, breaking one, a late one, what waits for something.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, look, openFirst, opened, press, unchecked } from "./harness.mjs";

const site = opened();
// The console says a 422 too.
const refused = [/status of 422/];

async function promises(page, talk, words, due) {
  await page.goto(talk);
  await page.goto(await page.locator('a[href^="/promises/new"]').first().getAttribute("href"));
  await page.fill('textarea[name="text"]', words);
  await page.fill('input[name="due"]', due);
  await page.waitForSelector(".due-is");
  await page.click("form.form .form-actions .button.main");
  await page.waitForURL((url) => url.pathname === talk);
}

test("closing around two promises says what is missing beside each, then tells of both", () =>
  site.visit({ as: "staff", expect: refused }, async (page) => {
    const talk = await openFirst(page);
    await promises(page, talk, "We look at the lamp", "tomorrow 12:00");
    await promises(page, talk, "We send the catalogue", "in 3 working days");
    await page.goto(`${talk}/closing`);
    const part = (words) => page.locator("main form section", { hasText: words });
    const lamp = part("We look at the lamp");
    const catalogue = part("We send the catalogue");
    for (const one of await page.locator('main form section input[value="follow-up"]').all()) await one.check();
    await lamp.locator('input[value="broken"]').check();
    await catalogue.locator('input[value="renegotiate"]').check();
    await press(page, page.locator("main .form-actions .button.main"));
    await page.locator("#refused").waitFor();
    assert.ok(await lamp.locator("details").evaluate((details) => details.open), "what is wrong is in sight");
    assert.equal(await lamp.locator(".error").count(), 3);
    assert.equal(await catalogue.locator(".error").count(), 2);
    await lamp.locator('[name^="note-"]').fill("I am sorry, we cannot do it.");
    await lamp.locator('[name^="reason-"]').fill("No mechanic");
    await lamp.locator('[name^="solution-"]').fill("A voucher of 20 euro");
    await catalogue.locator('[name^="note-"]').fill("The printer is late.");
    await catalogue.locator("input[list]").fill("in 5 working days");
    await catalogue.locator(".due-is").waitFor();
    await page.click("main .form-actions .button.main");
    await page.waitForURL((url) => url.pathname === talk);
    const said = await page.locator(".entries").innerText();
    for (const words of ["A voucher of 20 euro", "The printer is late."]) assert.ok(said.includes(words), said);
    assert.equal(await page.locator("[data-undo]").count(), 0, "what they were told is not taken back");
  }));

test("a broken promise wants reason, message and solution, and keeps what was typed", () =>
  site.visit({ as: "staff", expect: refused }, async (page) => {
    const talk = await openFirst(page);
    await promises(page, talk, "The saddle is here", "tomorrow 12:00");
    await page.goto("/promises?whose=mine");
    await page.locator("a", { hasText: "The saddle is here" }).first().click();
    await page.locator("summary", { hasText: "cannot keep" }).click();
    const form = page.locator('form[action$="/break"]');
    await unchecked(page);
    await form.locator('[name="reason"]').fill("The maker stopped");
    await press(page, form.locator("button"));
    await page.locator("#refused").waitFor();
    assert.equal(await form.locator(".error").count(), 2);
    assert.equal(await form.locator('[name="reason"]').inputValue(), "The maker stopped");
    await form.locator('[name="message"]').fill("I am sorry.");
    await form.locator('[name="solution"]').fill("The newer one for the same price");
    await form.locator("button").click();
    await form.waitFor({ state: "detached" });
    assert.match(await page.innerText("main"), /The newer one for the same price/);
  }));

test("an event told by a program meets what waits for it, and its reply is prepared", () =>
  site.visit({ as: "staff" }, async (page) => {
    const talk = await openFirst(page);
    await page.goto(await page.locator('a[href^="/promises/new"]').first().getAttribute("href"));
    await page.fill('textarea[name="text"]', "We write when the frame is painted");
    await page.locator("summary", { hasText: "waits for something" }).click();
    await page.selectOption('select[name="what"]', "event");
    for (const [part, asked] of [["name", true], ["time", false], ["date", false]]) {
      assert.equal(await page.locator(`.by-${part}`).isVisible(), asked, `only what belongs to it: ${part}`);
    }
    await page.fill('[name="condition"]', "paint-4711");
    await page.check('[name="inform"][value="draft"]');
    await page.click("form.form .form-actions .button.main");
    await page.waitForURL((url) => url.pathname === talk);
    const met = await api(site, "POST", "/promise-conditions", { key: "paint-4711" });
    assert.ok(JSON.stringify(met).length > 2);
    await page.goto("/promises?whose=mine");
    await page.locator("tr", { hasText: "frame is painted" }).locator("text=/due/").first().waitFor();
    await page.goto(talk);
    await page.waitForFunction(() => document.querySelector("form[data-draft] textarea[data-main]")?.value.includes("frame is painted"), undefined, { polling: 500 })
      .catch(async () => assert.fail(await page.inputValue("form[data-draft] textarea[data-main]")));
  }));

test("a repair that is ready is told to the customer at once, who says on their page whether it was kept", () =>
  site.visit({ as: "staff" }, (page) =>
    site.visit({ size: "phone" }, async (customer) => {
      const talk = await api(site, "POST", "/conversations", {
        channel: "phone", to: ["Agata <agata@mail.example>"], subject: "The frame", text: "It is bent.",
      });
      const path = `/conversations/${talk.id}`;
      await page.goto(path);
      await page.goto(await page.locator('a[href^="/promises/new"]').first().getAttribute("href"));
      await page.fill('textarea[name="text"]', "We write when your frame is straight");
      await page.locator("summary", { hasText: "waits for something" }).click();
      await page.selectOption('select[name="what"]', "repair");
      await page.fill('[name="condition"]', "Repair 4712");
      await page.check('[name="inform"][value="mail"]');
      await look(page, "promise-repair");
      await page.click("form.form .form-actions .button.main");
      await page.waitForURL((url) => url.pathname === path);
      await page.goto("/promises?whose=mine");
      await page.locator("a", { hasText: "your frame is straight" }).first().click();
      await page.waitForURL(/promises\/\d+$/);
      assert.match(await page.innerText("main"), /when the repair is ready: Repair 4712/);
      const here = new URL(page.url()).pathname;
      await press(page, page.locator('form[action$="/condition"] button').first());
      const mail = async () => (await api(site, "GET", `/conversations/${talk.id}/entries`)).items.find((one) => one.kind === "automatic")?.text ?? "";
      for (let turn = 0; turn < 60 && !(await mail()); turn += 1) await page.waitForTimeout(500);
      assert.match(await mail(), /The repair is ready\./);
      await customer.goto((await mail()).match(/\/yours\/\S+/)[0]);
      assert.match(await customer.innerText("main"), /We write when your frame is straight/);
      await site.axe(customer);
      assert.ok(await customer.locator(".chip").evaluate((chip) => chip.scrollWidth <= chip.clientWidth), "the sentence is within its chip");
      await look(customer, "yours-repair-phone");
      await press(customer, customer.locator("main form button").first());
      await page.goto(here);
      assert.match(await page.innerText("main"), /the customer said so/i);
      await look(page, "promise-repair-kept");
    })));

test("a dispute that was refused stands where it was while the page refreshes, and is gone once accepted", () =>
  site.visit({ as: "staff", expect: refused }, async (page) => {
    const talk = await openFirst(page);
    await promises(page, talk, "The lamp is mended", "in 2 working hours");
    await page.goto("/promises?whose=mine");
    await page.locator("a", { hasText: "The lamp is mended" }).first().click();
    await page.waitForURL(/promises\/\d+$/);
    await press(page, page.locator('form[action$="/done"] button'));
    const form = page.locator('form[action$="/dispute"]');
    await page.locator("#act-dispute > summary").click();
    await unchecked(page);
    await press(page, form.locator("button"));
    await form.locator(".error").waitFor();
    const again = page.evaluate(() => new Promise((done) => addEventListener("turbo:render", () => done(), { once: true })));
    await api(site, "POST", "/conversations", { channel: "phone", to: ["Otto <otto@mail.example>"], subject: "Bell", text: "Loud?" });
    await again;
    assert.ok(await form.locator(".error").isVisible(), "in a fold that stays open");
    const above = await page.evaluate(() => document.querySelector("#refused").getBoundingClientRect().top < document.querySelector("#act-dispute").getBoundingClientRect().top);
    assert.ok(above, "what is wrong is said above");
    await form.locator("textarea").fill("It still flickers");
    await press(page, form.locator("button"));
    await page.locator('form[action$="/done"]').waitFor();
    assert.equal(await form.count(), 0, "the form of before is gone");
    assert.match(await page.innerText("main"), /the customer disagrees[^]*It still flickers/);
  }));

test("the kept rate leads to the promises it counts", () =>
  site.visit({ as: "owner" }, async (page) => {
    await page.goto("/promises?whose=all");
    const of = (await page.innerText(".figure small")).match(/of (\d+)/)[1];
    await page.locator('a[href^="/promises/rate"]').click();
    await page.waitForURL(/promises\/rate/);
    const counted = await page.locator("tbody tr").filter({ hasNotText: "left out" }).count();
    assert.equal(counted, Number(of));
  }));
