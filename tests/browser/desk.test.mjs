// Several conversations at once, and colleagues named in a note: by the keyboard, and without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, openFirst, opened } from "./harness.mjs";

const site = opened();
const LIST = "/conversations?view=open";
const rows = (page) => page.locator(at.row);

test("rows are chosen by the keyboard, closed together and taken back", () =>
  site.visit({ as: "owner" }, async (page) => {
    await page.goto(LIST);
    const all = await rows(page).count();
    const names = await rows(page).evaluateAll((links) => links.slice(0, 3).map((link) => link.id));
    const bar = page.locator("form[data-chosen]");
    assert.equal(await bar.isVisible(), false);
    // One that has an open promise asks what becomes of it and is left; those without are enough here.
    const free = await rows(page).evaluateAll((links) => links.filter((link) => !/promise/i.test(link.textContent)).map((link) => link.id));
    for (const id of free.slice(0, 2)) {
      await page.locator(`#${id}`).focus();
      await page.keyboard.press("x");
    }
    await bar.locator("[data-count]", { hasText: /2$/ }).waitFor();
    await site.look(page, "chosen");
    await site.axe(page);
    await page.keyboard.press("Escape");
    assert.equal(await bar.isVisible(), false, "Escape lets go of them");

    for (const id of free.slice(0, 2)) {
      await page.locator(`#${id}`).focus();
      await page.keyboard.press("x");
    }
    // What refreshes itself lets go of nothing.
    const drawn = page.waitForResponse((answer) => answer.url().includes("view=open") && answer.request().method() === "GET");
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.waitForTimeout(2_100);
    await page.evaluate(() => {
      delete document.hidden;
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await drawn;
    await page.waitForTimeout(300);
    assert.equal(await page.locator("input[data-choose]:checked").count(), 2);

    await page.keyboard.press("e");
    const undo = page.locator(".toast[data-undo]");
    await undo.waitFor();
    const closed = all - (await rows(page).count());
    assert.ok(closed > 0, "some are closed");
    await undo.getByRole("button").click();
    await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length === count, [at.row, all]);
    assert.equal(await page.locator(`#${names[0]}`).count(), 1);
  }));

test("without scripts the boxes and the bar work too, and nothing chosen says so", () =>
  site.visit({ as: "owner", js: false, size: "phone", expect: [/422/] }, async (page) => {
    await page.goto(LIST);
    const box = page.locator("input[data-choose]").first();
    await box.check();
    const bar = page.locator("form[data-chosen]");
    assert.equal(await bar.isVisible(), true);
    await site.look(page, "chosen-phone");
    await bar.locator("summary").first().click();
    await bar.locator('button[name="staff"][value="me"]').click();
    await page.locator(".toast", { hasText: "Assigned: 1" }).waitFor();
  }));

test("a colleague is offered after an @, chosen by Enter, and told", () =>
  site.visit({ as: "owner" }, async (page) => {
    const path = await openFirst(page);
    await page.goto(`${path}?write=note`);
    const note = page.locator(at.text);
    await note.focus();
    await page.keyboard.type("Can you look, @el");
    const list = page.locator("[role=listbox]");
    await list.waitFor();
    const marked = list.locator('[aria-selected="true"]');
    assert.match(await marked.innerText(), /Elena Markou/);
    assert.equal(await note.getAttribute("aria-activedescendant"), await marked.getAttribute("id"));
    await site.look(page, "mention");
    await site.axe(page);
    await page.keyboard.press("Enter");
    assert.equal(await note.inputValue(), "Can you look, @Elena Markou ");
    assert.equal(await list.isVisible(), false);
    // Letters without their marks find a name with them; the arrows go, Escape leaves the text.
    await page.keyboard.type("and @mart");
    await list.waitFor();
    assert.match(await marked.innerText(), /Mārtiņš Ozols/);
    await page.keyboard.press("Escape");
    assert.equal(await list.isVisible(), false);
    assert.equal(await note.inputValue(), "Can you look, @Elena Markou and @mart");
    await page.keyboard.press("Backspace");
    await list.waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await note.inputValue(), "Can you look, @Elena Markou and @Mārtiņš Ozols ");
    // An address is none.
    await page.keyboard.type("rosa@el");
    assert.equal(await list.isVisible(), false);
    await page.click(at.send);
    await page.locator("main .entry.note", { hasText: "Can you look, @Elena Markou" }).waitFor();
    const elena = await page.context().browser().newContext({ baseURL: site.url });
    const other = await elena.newPage();
    const person = site.signIns.find((one) => one.name.startsWith("Elena"));
    await other.goto("/sign-in");
    await other.fill('input[name="email"]', person.email);
    await other.fill('input[name="password"]', person.password);
    await other.press('input[name="password"]', "Enter");
    await other.waitForURL((url) => url.pathname !== "/sign-in");
    await other.goto("/notices");
    await other.locator("main", { hasText: "Ona Kazlauskienė" }).waitFor();
    await elena.close();
  }));

test("looking at a conversation is seeing what one was told about it", () =>
  site.visit({ as: "owner" }, async (page) => {
    const bell = page.locator('header a[href="/notices"], a.button[href="/notices"]').first();
    const unread = async () => Number((await bell.innerText()).match(/\d+/)?.[0] ?? 0);
    await page.goto("/notices");
    const before = await unread();
    assert.ok(before > 0, "the sample has told her something");
    await page.locator('a.row.unread[href^="/conversations/"]').first().click();
    await page.locator("[data-flow]").waitFor();
    const answer = await page.waitForResponse((answer) => answer.url().endsWith("/reading"));
    assert.equal(answer.request().method(), "POST");
    await page.waitForFunction(([count]) => {
      const bell = document.querySelector('a.button[href="/notices"]');
      return Number(bell.textContent.match(/\d+/)?.[0] ?? 0) < count;
    }, [before]);
    await page.locator("[data-read]").waitFor({ state: "detached" });
    // Looked at again there is nothing to say.
    await page.reload();
    assert.equal(await page.locator("[data-read]").count(), 0);
  }));
