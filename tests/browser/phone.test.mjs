// The desk on a phone: nothing of a line is cut in the midst, and what does not fit lies behind a button.
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, openFirst, opened, tooWide } from "./harness.mjs";

const site = opened();

test("each chip of a row is there whole or not at all", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await page.goto(`${at.inbox}?view=open`);
    const cut = await page.locator(".pane-list .row .chips").evaluateAll((lines) => lines.flatMap((line) => {
      const room = line.getBoundingClientRect();
      return [...line.children].map((chip) => [chip.textContent, chip.getBoundingClientRect()])
        .filter(([, box]) => box.top < room.bottom - 1 && (box.right > room.right + 1 || box.bottom > room.bottom + 3))
        .map(([text]) => text);
    }));
    assert.deepEqual(cut, []);
    assert.ok(await page.locator(".pane-list .row .chips > .chip").count());
  }));

test("all that holds for a conversation is within the screen", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await openFirst(page);
    const out = await page.locator(".talk-head .facts-line > *").evaluateAll((all) => all
      .filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent));
    assert.deepEqual(out, []);
  }));

test("the settings say where one is, and lead elsewhere", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await page.goto("/settings/audit");
    const open = page.locator(".side-open");
    assert.match(await open.innerText(), /History/);
    assert.equal(await page.locator("#side").isVisible(), false);
    await open.click();
    await site.axe(page);
    await page.locator("#side a", { hasText: "Teams" }).click();
    await page.waitForURL(/teams$/);
    assert.match(await open.innerText(), /Teams/);
    assert.equal(await page.locator("#side").isVisible(), false);
  }));

test("on a desk the settings' navigation is simply there", () =>
  site.visit({ as: "owner" }, async (page) => {
    await page.goto("/settings/audit");
    assert.equal(await page.locator(".side-open").isVisible(), false);
    assert.ok(await page.locator("#side a[aria-current]").isVisible());
  }));

test("a picture stays beside its words, however long they are", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await page.goto("/counter");
    const apart = await page.locator("p.line:has(> .icon)").first().evaluate((line) => {
      const [picture, words] = line.children;
      words.textContent = "Vienas klientas laukia, todėl ir visos užduotys gali šiek tiek palaukti. ".repeat(2);
      return words.getBoundingClientRect().top - picture.getBoundingClientRect().bottom;
    });
    assert.ok(apart < 0, `the words begin ${apart} px below the picture`);
  }));

/// What can be pressed and is less than 44 px high, with what it takes around itself; links within
/// a sentence are as high as it.
function small(page) {
  return page.locator("a[href], button, input:not([type=hidden], .unseen), select, textarea, summary").evaluateAll((all) => all
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest(".skip, .unseen, .search, .entry"))
    .map((one) => {
      const label = /^(checkbox|radio)$/.test(one.type) ? one.closest("label") : null;
      const around = ["::before", "::after"].map((which) => getComputedStyle(one, which)).filter((style) => style.position === "absolute").map((style) => parseFloat(style.height) || 0);
      return [one, Math.max((label ?? one).getBoundingClientRect().height, ...around)];
    })
    .filter(([one, high]) => high > 0 && high < 43.5 && !(getComputedStyle(one).display === "inline" && one.parentElement.innerText.length > one.innerText.length + 3))
    .map(([one, high]) => `${Math.round(high)} ${one.tagName} ${(one.innerText || one.name || "").trim().slice(0, 40)} in ${one.parentElement.className}`));
}

test("a thumb finds what can be pressed", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    const found = [];
    for (const path of ["/today", at.inbox, "/counter", "/customers", "/promises?whose=all", "/cases?view=all", "/cases/report", "/gestures", "/charter", "/settings/people", "/settings/places"]) {
      await page.goto(path);
      found.push(...(await small(page)).map((line) => `${path}: ${line}`));
    }
    assert.deepEqual(found, []);
  }));

test("a long chip in a table breaks, and nothing is wider than its pane", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await page.goto("/gestures?view=all");
    await page.locator(".table .chip").evaluateAll((all) => all.forEach((chip) => (chip.textContent = "Saņemšanas apstiprinājums: kavējamies jau vairāk nekā 5 stundas")));
    assert.ok(await page.locator(".table .chip").count());
    assert.ok((await tooWide(page)) <= 0);
  }));

test("a month of nothing is one line of a report, its number below those of the others", () =>
  site.visit({ as: "owner", size: "phone" }, async (page) => {
    await page.goto("/cases/report");
    const rows = await page.locator("tbody").first().locator("tr").evaluateAll((all) => all.map((row) => {
      const number = row.children[1];
      return { nil: row.classList.contains("nil"), high: row.getBoundingClientRect().height, shown: number.innerText, right: Math.round(number.getBoundingClientRect().right) };
    }));
    const [none, some] = [rows.filter((row) => row.nil), rows.filter((row) => !row.nil)];
    assert.ok(none.length > 0 && some.length > 0);
    for (const row of none) assert.ok(row.shown === "0" && row.high < some[0].high / 2 && row.right === some[0].right, JSON.stringify(rows));
  }));
