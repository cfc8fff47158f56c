// The server is gone while somebody presses: nothing they wrote is lost, and pressing again is enough.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { at, openFirst, opened } from "./harness.mjs";

const site = opened();
// What a browser says of a server that is not there.
const gone = [/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED|Failed to fetch|network error/];

afterEach(() => site.back());

/// Something changed, as far as the page knows.
const nudged = (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

/// Counts what is drawn from now on.
const drawn = (page) =>
  page.evaluate(() => {
    window.rendered = 0;
    addEventListener("turbo:render", () => (window.rendered += 1));
  });

test("a reply pressed while the server is gone stays, and goes out once when it is back", () =>
  site.visit({ as: "staff", expect: gone }, async (page) => {
    await openFirst(page);
    const words = `We have found the pump (${Date.now()}).`;
    await page.fill(at.text, words);
    await site.killed();
    await page.click(at.send);
    const told = page.locator("#refused [role=alert]");
    await told.waitFor();
    assert.match(await told.innerText(), /The server does not answer\s+.*nothing was sent.*still here/);
    assert.equal(await page.inputValue(at.text), words);
    assert.equal(await page.locator(at.send).isEnabled(), true);
    await site.look(page, "away-reply");
    await site.axe(page);

    // Once more in vain, from the button in the notice; and what refreshes itself takes nothing away.
    await told.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(() => document.querySelector("#refused button:not(:disabled)"));
    await nudged(page);
    await page.waitForTimeout(1500);
    assert.equal(await page.inputValue(at.text), words);

    await drawn(page);
    await site.back();
    await nudged(page);
    await page.waitForFunction(() => window.rendered > 0);
    assert.equal(await told.count(), 1, "a refresh drew over it");
    assert.equal(await page.inputValue(at.text), words);
    const before = await page.locator(at.composer).getAttribute("id");
    await told.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(([form, id]) => document.querySelector(form)?.id !== id, [at.composer, before]);
    assert.equal(await told.count(), 0);
    assert.equal(await page.inputValue(at.text), "");
    assert.equal(await page.locator(`main >> text=${words}`).count(), 1);
  }));

test("a link pressed while the server is gone leaves the page as it is", () =>
  site.visit({ as: "owner", expect: gone }, async (page) => {
    await page.goto("/settings/business");
    await page.fill('[name="name"]', "Three Wheels");
    await site.killed();
    await page.locator('nav a[href="/customers"]').first().click();
    const told = page.locator("main #unread[role=alert]");
    await told.waitFor();
    assert.match(await told.innerText(), /The server does not answer\s+.*has not come/);
    assert.equal(await page.inputValue('[name="name"]'), "Three Wheels");
    await site.look(page, "away-link");
    await told.getByRole("button", { name: "Try again" }).click();
    await told.waitFor();
    assert.equal(await page.inputValue('[name="name"]'), "Three Wheels");
    await site.back();
    await told.getByRole("button", { name: "Try again" }).click();
    await page.waitForURL(/\/customers$/);
    await page.locator("main h1", { hasText: "Customers" }).waitFor();
    assert.equal(await told.count(), 0);
  }));

test("a form that goes out as a page of its own stays too, and does its work once", () =>
  site.visit({ as: "owner", expect: gone }, async (page) => {
    await page.goto("/settings/people/new");
    await page.fill('[name="name"]', "Rasa");
    await page.fill('[name="email"]', "rasa@twowheels.example");
    await site.killed();
    const button = page.locator('form[action="/settings/people/new"] .button.main');
    await button.click();
    await page.locator("#refused [role=alert]").waitFor();
    assert.equal(await page.inputValue('[name="email"]'), "rasa@twowheels.example");
    await site.back();
    await button.click();
    await page.waitForFunction(() => !document.querySelector("#refused [role=alert]"));
    await page.goto("/settings/people");
    assert.equal(await page.locator("main >> text=rasa@twowheels.example").count(), 1);
  }));

test("it is said in the language of the page, also to those who are not signed in", () =>
  site.visit({ expect: gone }, async (page) => {
    for (const [language, words] of [["lt", "Serveris neatsako"], ["el", "Ο διακομιστής δεν απαντά"]]) {
      await page.setExtraHTTPHeaders({ "accept-language": language });
      await page.goto("/sign-in");
      await page.fill('[name="email"]', "ona@twowheels.example");
      await page.fill('[name="password"]', "bell and pedal");
      await site.killed();
      await page.press('[name="password"]', "Enter");
      await page.locator("#refused [role=alert]", { hasText: words }).waitFor();
      assert.equal(await page.inputValue('[name="password"]'), "bell and pedal");
      await site.back();
    }
    await page.press('[name="password"]', "Enter");
    await page.waitForURL((url) => url.pathname !== "/sign-in");
  }));

test("a proxy that answers in place of the server takes neither the page nor the text", () =>
  site.visit({ as: "staff", expect: [/502/] }, async (page) => {
    const path = await openFirst(page);
    const words = `The bell is here (${Date.now()}).`;
    await page.fill(at.text, words);
    // As one does that finds nobody behind it: a page of its own, without our policy.
    let away = true;
    const instead = { status: 502, contentType: "text/html", body: "<html><body><h1>502 Bad Gateway</h1></body></html>" };
    await page.route("**/*", (route) => (away && route.request().resourceType() !== "eventsource" ? route.fulfill(instead) : route.fallback()));
    await page.click(at.send);
    const told = page.locator("#refused [role=alert]");
    await told.waitFor();
    assert.match(await told.innerText(), /The server does not answer/);
    assert.equal(await page.inputValue(at.text), words);
    assert.equal(await page.locator("text=Bad Gateway").count(), 0);

    // A link, and what refreshes itself.
    await page.locator('nav a[href="/customers"]').first().click();
    await page.locator("main #unread[role=alert]", { hasText: "The server does not answer" }).waitFor();
    const asked = page.waitForResponse((answer) => answer.status() === 502 && answer.request().method() === "GET");
    await nudged(page);
    await asked;
    assert.equal(new URL(page.url()).pathname, path);
    assert.equal(await page.inputValue(at.text), words);

    away = false;
    const before = await page.locator(at.composer).getAttribute("id");
    await told.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(([form, id]) => document.querySelector(form)?.id !== id, [at.composer, before]);
    assert.equal(await page.locator(`main >> text=${words}`).count(), 1);
  }));
