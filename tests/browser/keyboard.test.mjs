// The desk without a mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, openFirst, opened } from "./harness.mjs";

const site = opened();

test("tab reaches the content, and what has the focus shows it", () =>
  site.visit({ as: "staff" }, async (page) => {
    await page.goto(at.inbox);
    const reached = new Set();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const here = document.activeElement;
        const style = getComputedStyle(here);
        const shows = style.outlineStyle !== "none" || style.boxShadow !== "none";
        return { href: here.getAttribute("href"), name: here.outerHTML.slice(0, 120), shows, body: here === document.body };
      });
      if (seen.body) break;
      assert.ok(seen.shows, `no ring around ${seen.name}`);
      if (seen.href) reached.add(seen.href);
    }
    assert.ok([...reached].some((href) => href.startsWith("/conversations/")), [...reached].join(" "));
  }));

test("a conversation is opened, answered and sent by keys", () =>
  site.visit({ as: "staff" }, async (page) => {
    await openFirst(page);
    const before = await page.locator(at.composer).getAttribute("id");
    await page.focus(at.text);
    await page.keyboard.type("Sent by the keyboard.");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(([form, id]) => document.querySelector(form)?.id !== id, [at.composer, before]);
    assert.equal(await page.locator("main >> text=Sent by the keyboard.").count(), 1);
  }));

test("? shows the keys, Escape closes them; where one writes it is a character", () =>
  site.visit({ as: "staff" }, async (page) => {
    const help = page.locator("dialog#keys");
    await openFirst(page);
    await page.focus(at.text);
    await page.keyboard.type("really?");
    assert.equal(await help.isVisible(), false, "not while one writes");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await help.waitFor();
    await site.look(page, "keys");
    await site.axe(page);
    assert.ok(await help.getByText("In a conversation").isVisible());
    // Nothing acts behind it: e would close the conversation.
    const here = page.url();
    await page.keyboard.press("e");
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    assert.equal(page.url(), here);
    assert.equal(await page.locator(at.text).inputValue(), "really?");

    await page.locator(".top .menu > summary").click();
    await page.locator(".top .menu [commandfor=keys]").click();
    await help.waitFor();
    await help.getByRole("button", { name: /Close/ }).click();
    await help.waitFor({ state: "hidden" });
  }));

test("keys of one letter can be switched off on a device, and on again", () =>
  site.visit({ as: "staff" }, async (page) => {
    const help = page.locator("dialog#keys");
    await page.goto(at.inbox);
    await page.keyboard.press("?");
    await help.locator('[data-letters="off"]').click();
    assert.ok(await help.locator('[data-letters="on"]').evaluate((button) => button === document.activeElement));
    await page.keyboard.press("Escape");
    await page.reload();
    await page.keyboard.press("?");
    await page.keyboard.press("j");
    await page.waitForTimeout(200);
    assert.equal(await help.isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.matches(".row")), false);
    await page.keyboard.press("Control+k");
    assert.ok(await page.evaluate(() => document.activeElement.matches("input")), "with Ctrl they go on");
    await page.locator(".top .menu > summary").click();
    await page.locator(".top .menu [commandfor=keys]").click();
    await help.locator('[data-letters="on"]').click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".row")));
  }));

test("a refresh leaves the help open", () =>
  site.visit({ as: "staff" }, async (page) => {
    await page.goto(at.inbox);
    await page.keyboard.press("?");
    await page.locator("dialog#keys[open]").waitFor();
    const drawn = page.evaluate(() => new Promise((done) => addEventListener("turbo:render", done, { once: true })));
    await site.receive("From: Mia <mia@example.com>\r\nTo: help@example.com\r\nSubject: Keys\r\n\r\nDo you cut keys?\r\n");
    await drawn;
    assert.ok(await page.locator("dialog#keys").evaluate((dialog) => dialog.matches(":modal")));
  }));

test("the keys act under a Greek keyboard, too", () =>
  site.visit({ as: "staff" }, async (page) => {
    await openFirst(page);
    const greek = (key, code) => page.evaluate(([key, code]) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true })), [key, code]);
    await greek("α", "KeyA");
    await page.locator(".talk-head details.menu[open]").waitFor();
    await page.keyboard.press("Escape");
    await greek("γ", "KeyG");
    await greek("τ", "KeyT");
    await page.waitForURL(/\/today$/);
  }));
