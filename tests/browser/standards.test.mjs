// A standard from the press that publishes it: the clock of a conversation, at risk, why, the charter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, at, axe, look, opened } from "./harness.mjs";

const site = opened();

/// One for those with this tag alone, in real time, so that nothing else of the sample is timed by it.
async function publish(page, tag, minutes, { running = false } = {}) {
  await page.goto("/settings/standards/new");
  await page.check('input[name="clock"][value="resolution"]');
  await page.fill('input[name="amount"]', String(minutes));
  await page.selectOption('select[name="unit"]', "minutes");
  await page.selectOption('select[name="calendar"]', "");
  await page.selectOption('select[name="tag"]', { label: tag });
  await page.check('input[name="published"]');
  await page.setChecked('input[name="running"]', running);
  await page.click(".form-actions .button.main");
}

const tagged = (talk, name) => api(site, "POST", `/conversations/${talk}/tags`, { name });

async function call(subject, tag) {
  const talk = await api(site, "POST", "/conversations", {
    channel: "phone", to: ["Rosa <rosa@example.com>"], subject, text: "It wobbles.",
  });
  await tagged(talk.id, tag);
  return talk;
}

const clock = (page) => page.locator('a.chip[href^="/clocks/"]', { hasText: "Resolution" });

test("it times what begins after it, the list names it, and each clock says why", () =>
  site.visit({ as: "owner", expect: [/422/] }, async (page) => {
    const older = await call("The older matter", "wobble");
    await publish(page, "wobble", 0);
    await page.locator("#f-amount-error").waitFor();
    assert.equal(await page.inputValue('input[name="amount"]'), "0", "what was typed stays");
    assert.ok(await page.isChecked('input[name="published"]'));
    await publish(page, "wobble", 90);
    await page.waitForURL(/settings\/standards\/\d+/);
    await look(page, "standard");
    await axe(page);

    const newer = await call("The newer matter", "wobble");
    await page.goto(`/conversations/${older.id}`);
    assert.doesNotMatch(await clock(page).innerText(), /due in 1 h/, "it began before");
    await page.goto(`/conversations/${newer.id}`);
    assert.match(await clock(page).innerText(), /Resolution due in 1 h \d+ min/);
    await page.goto(at.inbox);
    const line = page.locator(at.row, { hasText: "The newer matter" });
    assert.match(await line.innerText(), /(First reply|Resolution) due in/, "the line says what is due first");

    await page.goto(`/conversations/${newer.id}`);
    await clock(page).click();
    await page.waitForURL(/\/clocks\/\d+/);
    const why = await page.innerText("main");
    for (const said of [/within 90 minutes, day and night/, /#wobble/, /version 1/, /of 1 h 30 min gone/]) assert.match(why, said);
    await look(page, "why");
    await axe(page);
  }));

test("for what is open already only when a manager says so; three quarters gone is at risk", () =>
  site.visit({ as: "owner" }, async (page) => {
    const { items } = await api(site, "GET", "/conversations?view=open&limit=100");
    const made = await Promise.all(items.map((one) => api(site, "GET", `/conversations/${one.id}`)));
    // Without an answer yet: nothing of it was a pause.
    const oldest = made.filter((one) => !one.first_answer_at).reduce((one, other) => (one.created_at < other.created_at ? one : other));
    await tagged(oldest.id, "shaky");
    const gone = (Date.now() - new Date(oldest.created_at)) / 60_000;
    await publish(page, "shaky", Math.ceil(gone / 0.8), { running: true });
    await page.waitForURL(/settings\/standards\/\d+/);
    await page.goto(`/conversations/${oldest.id}`);
    // The minute tells; the page refreshes itself.
    await clock(page).filter({ hasText: "at risk" }).waitFor({ timeout: 90_000 });
    await page.goto("/standards");
    await look(page, "figures");
    await axe(page);
  }));

test("a deadline of the law, pressed twice, is one", () =>
  site.visit({ as: "staff", expect: [/422/] }, async (page) => {
    const talk = await call("The law", "law");
    await page.goto(`/conversations/${talk.id}/clocks`);
    await page.fill('input[name="due"]', "when the cows come home");
    await page.fill('input[name="reason"]', "Withdrawal within 14 days");
    await page.waitForSelector(".due-not");
    await page.fill('input[name="due"]', "tomorrow 12:00");
    await page.waitForSelector(".due-is");
    await page.locator('form[action$="/deadlines"] button[type="submit"]').dblclick();
    await page.locator("li", { hasText: "Withdrawal within 14 days" }).first().waitFor();
    await page.goto(`/conversations/${talk.id}/clocks`);
    assert.equal(await page.locator("li", { hasText: "Withdrawal within 14 days" }).count(), 1);
  }));

test("customers read it in the charter, in their language, on a phone", () =>
  site.visit({ size: "phone", scheme: "dark" }, async (page) => {
    await page.goto("/charter");
    assert.match(await page.innerText("main"), /Your matter is settled within/);
    assert.doesNotMatch(await page.innerText("main"), /wobble/, "tags are told to nobody");
    await look(page, "charter");
    await axe(page);
    await page.click('a[lang="nl"]');
    await page.waitForSelector('html[lang="nl"]');
    assert.match(await page.innerText("main"), /binnen/);
    await axe(page);
  }));
