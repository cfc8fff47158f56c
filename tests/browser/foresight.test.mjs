// A contingency from its card to the joint update, and a procedure from its first step to a customer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, axe, look, opened, unchecked } from "./harness.mjs";

const site = opened();
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

test("a card finds whom it touches, tells them once, and moves their promises", () =>
  site.visit({ as: "manager", expect: [/422/] }, async (page) => {
    const talk = await api(site, "POST", "/conversations", {
      channel: "phone", to: ["Vera <vera@mail.example>"], subject: "The trailer", text: "When is it here?",
    });
    const owner = (await api(site, "GET", "/staff")).items[0].id;
    const due = new Date(Date.now() + 5 * 3_600_000).toISOString();
    await api(site, "POST", "/promises", { conversation: talk.id, customer: talk.customer, text: "The orange trailer is here", owner, due });

    await page.goto("/contingencies");
    await page.click('main a[href="/contingencies/3"]');
    await page.fill('input[name="what"]', "The trailers are held up");
    await page.click('form[action$="/runs"] .button.main');
    await page.waitForURL(/\/contingencies\/runs\/\d+$/);
    const run = new URL(page.url()).pathname;
    const filter = page.locator(`form[action="${run}/filter"]`);
    await filter.waitFor({ state: "attached" });
    if (!(await filter.isVisible())) await page.locator("summary", { hasText: "Change whom" }).click();
    await unchecked(page);
    await filter.locator('input[name="due_days"]').fill("99999");
    await filter.locator('input[name="promise_words"]').fill("trailer ORANGE");
    await filter.locator('button[type="submit"]').click();
    await page.locator("#f-due_days-error").waitFor();
    assert.equal(await filter.locator('input[name="promise_words"]').inputValue(), "trailer ORANGE", "what was typed stays");
    await filter.locator('input[name="due_days"]').fill("");
    await filter.locator('button[type="submit"]').click();
    await page.locator(`a[href="${run}/update"]`).click();
    await page.waitForURL(/\/update$/);
    assert.match(await page.innerText("main"), /1 person|one person/i);
    await axe(page);
    const when = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await page.fill('input[name="due"]', `${when}T12:00`);
    await page.fill('input[name="subject-en"]', "Your trailer comes later");
    await page.click(".form-actions .button.main");
    await page.waitForSelector('button[name="send"]');
    assert.match(await page.innerText("main"), /Vera/, "as she reads it");
    await look(page, "joint-update");
    await axe(page);
    await page.locator('button[name="send"]').dblclick();
    await page.waitForURL((url) => url.pathname === run);
    await page.locator("text=one promise has the new time").waitFor({ timeout: 20_000 });
    await look(page, "contingency");
    await axe(page);
    const { items } = await api(site, "GET", `/conversations/${talk.id}/entries`);
    assert.equal(items.filter((one) => one.kind === "out").length, 1, "told once");
  }));

/// Whether the picture of the step came and can be looked at.
async function drawn(page) {
  const picture = page.locator('img[alt="A red lever"]').first();
  await picture.scrollIntoViewIfNeeded();
  return picture.evaluate(async (one) => (await one.decode(), one.naturalWidth > 0 && one.getBoundingClientRect().width > 0));
}

test("a procedure is written by keys, with a picture, and customers follow it on a phone", () =>
  site.visit({ as: "manager", expect: [/422/] }, async (page, context) => {
    await page.goto("/procedures");
    await page.fill('form[action="/procedures"] input[name="title"]', "The trailer sways");
    await page.press('form[action="/procedures"] input[name="title"]', "Enter");
    await page.waitForURL(/\/draft$/);
    const draft = new URL(page.url()).pathname;
    const step = page.locator('form[enctype="multipart/form-data"]').first();
    await step.locator('input[name="title"]').focus();
    await page.keyboard.type("Is the arm locked?");
    await page.keyboard.press("Tab");
    await page.keyboard.type("The red lever points back.");
    await step.locator('input[name="answer"]').nth(0).fill("Yes");
    await step.locator('input[name="answer"]').nth(1).fill("No");
    await step.locator("summary").click();
    await step.locator('input[type="file"]').setInputFiles({ name: "lever.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
    await step.locator(".button.main").click();
    await page.locator("#f-picture-error").waitFor();
    assert.ok(await page.locator("#f-picture-error").isVisible(), "beside its field, in a fold that is open");
    assert.equal(await step.locator('input[name="title"]').inputValue(), "Is the arm locked?");
    await step.locator('input[type="file"]').setInputFiles({ name: "lever.png", mimeType: "image/png", buffer: PIXEL });
    await step.locator('input[name="picture_words"]').fill("A red lever");
    await step.locator(".button.main").click();
    await page.locator('main img[alt="A red lever"]').waitFor();
    await axe(page);

    for (const [number, title, end] of [[2, "Look at the bolts", "case"], [3, "Lock it", "solved"]]) {
      await page.goto(draft);
      await page.locator(`#step-${number} a[href*="?step="]`).click();
      await page.waitForURL(/step=/);
      const form = page.locator(`#step-${number} form[enctype]`);
      await form.locator('input[name="title"]').fill(title);
      await form.locator(`input[name="ending"][value="${end}"]`).check();
      await form.locator(".button.main").click();
      await page.locator(`#step-${number}`, { hasText: title }).locator('a[href*="?step="]').waitFor();
    }
    await page.click('form[action$="/publication"] button');
    await page.waitForURL((url) => !url.pathname.endsWith("/draft"));
    await page.click('form[action$="/opening"] button');
    await page.locator('a[href^="/guides/"]').first().waitFor();
    const guide = await page.locator('a[href^="/guides/"]').first().getAttribute("href");

    const theirs = await context.browser().newContext({ baseURL: site.url, viewport: { width: 390, height: 844 }, colorScheme: "dark", isMobile: true, javaScriptEnabled: false });
    try {
      const customer = await theirs.newPage();
      await customer.goto(guide);
      assert.ok(await drawn(customer), "the picture is seen, not only named");
      await customer.locator("button", { hasText: "No" }).click();
      await customer.locator("text=Lock it").waitFor();
      assert.ok((await customer.evaluate("document.documentElement.scrollWidth - innerWidth")) <= 0);
    } finally {
      await theirs.close();
    }
    // The same step with a customer on the phone.
    const talk = await api(site, "POST", "/conversations", {
      channel: "phone", to: ["Ilze <ilze@mail.example>"], subject: "Something is loose", text: "To the left.",
    });
    await page.goto(`/conversations/${talk.id}/procedures`);
    await page.locator("main button.solution", { hasText: "The trailer sways" }).first().click();
    await page.waitForURL(/\/walks\//);
    assert.ok(await drawn(page), "staff see it too");
    await axe(page);
    await look(page, "walk-picture");
    await page.goto("/procedures");
    await page.fill('input[name="q"]', "swaying");
    await page.locator("#found a", { hasText: "The trailer sways" }).waitFor();
  }));
