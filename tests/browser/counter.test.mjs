// The counter as a clerk stands at it: greeted, found and known in a few keystrokes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, look, opened } from "./harness.mjs";

const site = opened();
const refused = [/status of 422/];

test("somebody comes in, is counted on every page, greeted and found in six keystrokes", () =>
  site.visit({ as: "staff" }, async (page) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto("/counter");
    const waiting = async () => Number((await page.locator('nav a[href="/counter"]').first().innerText()).match(/\d+/)?.[0] ?? 0);
    const before = await waiting();
    let pressed = 0;
    const press = (key) => (pressed++, page.keyboard.press(key));
    await press("n");
    await page.locator('form[action$="/greeting"]').nth(before).waitFor();
    await page.goto("/conversations");
    assert.equal(await waiting(), before + 1);
    assert.match(await page.innerText("header"), /at the counter/);
    await page.goto("/counter");
    await press("h");
    await page.waitForURL(/counter\/\d+/);
    for (const key of "ros") await press(key);
    await page.locator("#who .offer").first().waitFor();
    await press("Enter");
    await page.locator(".greet").waitFor();
    assert.equal(pressed, 6);
    assert.match(await page.innerText(".greet"), /Rosa/);
    await look(page, "counter-known");
  }));

test("it was somebody else, a promise is made and something kept, its time wrong at first", () =>
  site.visit({ as: "staff", expect: refused }, async (page) => {
    await page.goto("/counter");
    await page.click('form[action="/counter/calls"] button');
    await page.waitForURL(/counter\/\d+/);
    const here = new URL(page.url()).pathname;
    const find = async (letters) => {
      await page.locator("#f-q").pressSequentially(letters);
      // Those of these letters: the ones shown before stand there a moment longer.
      await page.locator("#who .offer", { hasText: new RegExp(letters, "i") }).first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator(".greet").waitFor();
    };
    await find("ros");
    await page.locator('a[href$="?who=again"]').click();
    await find("dan");
    assert.match(await page.innerText(".greet"), /Daniel/);
    await page.locator("details summary", { hasText: "Promise" }).click();
    await page.fill("#f-promise-text", "We call about the pannier");
    await page.fill("#f-promise-due", "yesterday 10:00");
    await page.locator(".due-not").waitFor();
    await page.press("#f-promise-due", "Enter");
    await page.locator("#f-due-error").waitFor();
    assert.match(await page.innerText("#f-due-error"), /passed/);
    assert.equal(await page.inputValue('textarea[name="text"]'), "We call about the pannier");
    // Others change something meanwhile; the page of this form is not mixed with another.
    await api(site, "POST", "/visits", { channel: "counter", mark: "green hat" });
    await page.waitForTimeout(1500);
    assert.equal(await page.locator(".greet").count(), 0);
    await page.fill("#f-due", "tomorrow 12:00");
    await page.locator(".due-is").waitFor();
    await page.click("form.form .form-actions .button.main");
    await page.locator(".greet").waitFor();
    assert.equal(new URL(page.url()).pathname, here);
    await page.locator("main a", { hasText: "We call about the pannier" }).waitFor();
    await page.locator("details summary", { hasText: "Keep something" }).click();
    await page.fill("#f-keep-item", "Left pannier");
    await page.press("#f-keep-item", "Enter");
    await page.locator('form[action$="/collection"] button').first().click();
    await page.locator("text=Left pannier").first().waitFor({ state: "detached" });
  }));
