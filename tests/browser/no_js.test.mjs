// A browser that runs no scripts: sign in, open, reply, close.
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, openFirst, opened } from "./harness.mjs";

const site = opened();

test("the desk works where a form is enough", () =>
  site.visit({ as: "staff", js: false }, async (page) => {
    const path = await openFirst(page);
    await page.fill(at.text, "Written without scripts.");
    await page.click(at.send);
    await page.waitForLoadState();
    assert.equal(await page.inputValue(at.text), "");
    assert.equal(await page.locator("main >> text=Written without scripts.").count(), 1);

    await page.goto(path);
    await page.click(`form[action$="/resolution"]:not(#chosen) button`);
    await page.waitForLoadState();
    // What is promised in it is asked about first.
    if (page.url().endsWith("/closing")) {
      for (const done of await page.locator(`main input[type=radio][value=done]`).all()) await done.check();
      await page.click(`form[action$="/closing"] button[type=submit]`);
      await page.waitForLoadState();
    }
    await page.goto(path);
    assert.ok((await page.locator(`form[action$="/reopening"]`).count()) > 0, "it can be opened again");
  }));
