// The first pages somebody sees: light and dark, at a desk and on a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SCHEMES, SIZES, at, openFirst, opened } from "./harness.mjs";

const site = opened();

for (const scheme of SCHEMES) {
  for (const size of SIZES) {
    test(`signing in, the list and a conversation, ${scheme}, ${size}`, () =>
      site.visit({ scheme, size }, async (page) => {
        await page.goto("/sign-in");
        await site.axe(page);
        await site.look(page, `sign-in-${scheme}-${size}`);

        await site.signIn(page, "staff");
        await page.goto(at.inbox);
        assert.ok((await page.locator(at.row).count()) > 3, "the demo has conversations");
        await site.axe(page);
        await site.look(page, `conversations-${scheme}-${size}`);

        await openFirst(page);
        await site.axe(page);
        await site.look(page, `conversation-${scheme}-${size}`);
      }));
  }
}

test("a wrong password says so, on the same page", () =>
  site.visit({ expect: [/422/] }, async (page) => {
    await page.goto("/sign-in");
    await page.fill('input[name="email"]', site.signIns[0].email);
    await page.fill('input[name="password"]', "not the password");
    await page.press('input[name="password"]', "Enter");
    await page.waitForSelector('[role="alert"], [aria-invalid="true"]');
    assert.equal(new URL(page.url()).pathname, "/sign-in");
    assert.equal(await page.inputValue('input[name="email"]'), site.signIns[0].email);
  }));
