// A complaint as it is put right: understood, solutions offered, chosen on the customer's own page,
// delivered, and how the handling was; escalation; a colleague who takes over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SCHEMES, SIZES, api, axe, look, opened, press } from "./harness.mjs";

const site = opened();

const act = (page, what, rest = ".button") => page.locator(`form[action$="/${what}"] ${rest}`).first();

/// A complaint at the counter by somebody who can be written to; gives the addresses of the
/// conversation and of the case.
async function complaint(page, subject) {
  await page.goto("/conversations/new?channel=counter");
  await page.check('[name="channel"][value="counter"]', { force: true });
  await page.fill('main [name="to"]', "Rosa Demo <rosa.demo@example.com>");
  await page.selectOption('main [name="kind"]', "complaint");
  await page.fill('main [name="subject"]', subject);
  await page.fill('main [name="body"]', "It fell off again, in the rain.");
  await page.click("main .form-actions .button.main");
  await page.waitForURL(/\/conversations\/\d+/);
  const talk = new URL(page.url()).pathname;
  const path = await page.locator('a[href^="/cases/"]').first().getAttribute("href");
  await page.goto(path);
  return { talk, path };
}

async function understood(page) {
  await page.selectOption('[name="cause"]', "17");
  await press(page, act(page, "assess"));
  await page.fill('[name="said"]', "The chain fell off");
  await page.fill('[name="really"]', "She must not be late for work");
  await page.fill('[name="looks"]', "We did not look properly");
  await press(page, act(page, "core"));
  await press(page, act(page, "read-back"));
  await page.waitForSelector("#offer");
}

/// The newest link to a page of the customer's in a conversation.
async function newestLink(page, talk) {
  await page.goto(talk);
  const links = (await page.locator(".entries").innerText()).match(/\/yours\/\S+/g);
  assert.ok(links, "the mail has a link");
  return links.at(-1);
}

test("a complaint, from the counter to how the handling was", () =>
  site.visit({ as: "staff", expect: [/422/] }, (page) =>
    site.visit({ size: "phone", expect: [/422/] }, async (customer) => {
      const { talk, path } = await complaint(page, "The chain fell off");
      await press(page, act(page, "came", '[value="poor"]'));
      await understood(page);
      while (await page.locator('[name="solution"]:checked').count()) await page.locator('[name="solution"]:checked').first().uncheck();
      await page.fill('[name="apology"]', "We are sorry, Rosa.");
      await page.locator('[name="solution"]').nth(0).check();
      await press(page, page.locator('#offer button[value="mail"]'));
      await page.waitForSelector("#refused .errors");
      assert.equal(await page.inputValue('[name="apology"]'), "We are sorry, Rosa.", "what was typed stays");
      await page.locator('[name="solution"]').nth(1).check();
      await press(page, page.locator('#offer button[value="mail"]'));
      await act(page, "choose").waitFor();

      await customer.goto(await newestLink(page, talk));
      assert.match(await customer.innerText("main"), /We are sorry, Rosa\./);
      await axe(customer);
      await look(customer, "case-choice-phone");
      await customer.locator('[name="offer"]').nth(1).check();
      await customer.fill('[name="words"]', "On Tuesday please");
      await press(customer, customer.locator("form.choosing button"));
      await customer.waitForSelector(".chosen");

      await page.goto(path);
      assert.match(await page.innerText("main"), /On Tuesday please/);
      await press(page, act(page, "fulfil", ".form-actions .button"));
      await act(page, "deliver").waitFor();
      await customer.reload();
      assert.match(await customer.innerText("main"), /you have it by/);
      await press(page, act(page, "deliver"));
      await press(page, act(page, "left", '[value="excellent"]'));
      await press(page, act(page, "close"));
      await page.waitForSelector("text=turned round");
      await press(page, act(page, "ask"));

      await customer.goto(await newestLink(page, talk));
      await axe(customer);
      await look(customer, "handling-phone");
      await customer.fill('[name="words"]', "You were kind");
      await press(customer, customer.locator("main form button"));
      assert.equal(await customer.inputValue('[name="words"]'), "You were kind", "no answer was chosen");
      await customer.locator(".error").waitFor();
      await customer.locator('[name="verdict"]').last().check();
      await press(customer, customer.locator("main form button"));
      await page.goto(path);
      assert.match(await page.innerText("main"), /Much better than expected\s+You were kind/);
      await axe(page);
      await look(page, "case-closed");
    })));

test("an escalation says what it lacks, is seen while it lasts, and is settled", () =>
  site.visit({ as: "staff", expect: [/422/] }, async (page) => {
    const { path } = await complaint(page, "The brake squeaks");
    const form = page.locator("#escalate");
    await form.locator("summary").click();
    await form.locator('[name="reason"]').fill("They ask for an arbiter");
    await press(page, form.locator(".form-actions .button"));
    await form.locator("#f-person-error").waitFor();
    assert.equal(await form.locator('[name="reason"]').inputValue(), "They ask for an arbiter");
    await form.locator('[name="person"]').selectOption("outside");
    await press(page, form.locator(".form-actions .button"));
    await form.locator("#f-body-error").waitFor();
    await form.locator('[name="body"]').fill("The consumer board");
    await press(page, form.locator(".form-actions .button"));
    await page.locator(".notice", { hasText: "The consumer board" }).waitFor();
    await page.goto("/cases?state=acknowledged");
    assert.match(await page.locator("tr", { hasText: "The brake squeaks" }).innerText(), /Escalated/);
    await page.goto(path);
    await page.locator("#escalate summary").click();
    await press(page, act(page, "settle"));
    await page.waitForFunction(() => !document.body.innerText.includes("The consumer board:"));
    assert.equal(await page.locator(".notice", { hasText: "The consumer board" }).count(), 0);
  }));

test("a case is theirs who takes it, and the same matter again is told", () =>
  site.visit({ as: "staff", expect: [/422/] }, (page) =>
    site.visit({ as: "manager" }, async (manager) => {
      const before = await complaint(page, "The saddle sinks");
      const { path } = await complaint(page, "The saddle sinks again");
      await press(page, page.locator(`form[action$="/same"]`, { has: page.locator(`[name="before"][value="${before.path.split("/").at(-1)}"]`) }).locator(".button"));
      await page.locator(".notice", { hasText: /second|2/ }).waitFor();
      const form = page.locator("#hand-over");
      await form.locator("summary").click();
      await press(page, form.locator(".button"));
      await form.locator("#f-to-error").waitFor();
      const jonas = site.signIns.find((one) => one.role === "manager").name;
      await form.locator('[name="to"]').selectOption({ label: jonas });
      await form.locator('[name="note"]').fill("She has told it twice");
      await press(page, form.locator(".button"));
      await page.waitForSelector("text=She has told it twice");
      await manager.goto(path);
      await press(manager, act(manager, "take"));
      await manager.goto("/cases?view=mine&state=acknowledged");
      await manager.locator("tr", { hasText: "The saddle sinks again" }).waitFor();
    })));

test("a solution withdrawn while they chose, and a choice from two devices: said, and nothing lost", () =>
  site.visit({ as: "staff", expect: [/422/] }, (page) =>
    site.visit({ size: "phone", expect: [/422|409/] }, (phone) =>
      site.visit({ expect: [/422|409/] }, async (desk) => {
        const { talk, path } = await complaint(page, "The basket came loose");
        await understood(page);
        await page.fill('[name="apology"]', "We are sorry, Rosa.");
        for (const place of [0, 1, 2]) await page.locator('[name="solution"]').nth(place).check();
        await press(page, page.locator('#offer button[value="mail"]'));
        await act(page, "choose").waitFor();
        const link = await newestLink(page, talk);
        await phone.goto(link);
        await desk.goto(link);

        await page.goto(path);
        const withdraw = page.locator('form[action$="/withdraw"]').first();
        await withdraw.locator("xpath=ancestor::details[1]/summary").click();
        await withdraw.locator('[name="because"]').fill("Not in stock any more");
        await press(page, withdraw.locator(".button"));
        await phone.locator('[name="offer"]').first().check();
        await phone.fill('[name="words"]', "In the morning please");
        await press(phone, phone.locator("form.choosing button"));
        await phone.locator("text=Not in stock any more").waitFor();
        assert.equal(await phone.inputValue('[name="words"]'), "In the morning please");
        await axe(phone);
        await look(phone, "case-choice-withdrawn-phone");

        await desk.locator('[name="offer"]').nth(1).check();
        await press(desk, desk.locator("form.choosing button"));
        await desk.locator(".chosen").waitFor();
        const chosen = await desk.innerText(".chosen");
        await phone.locator('[name="offer"]').nth(1).check();
        await press(phone, phone.locator("form.choosing button"));
        await phone.locator(".chosen").waitFor();
        assert.equal(await phone.innerText(".chosen"), chosen, "the first choice stands");
        assert.match(await phone.innerText("main"), /A choice was made here before/);
      }))));

test("a case ends with a no: only once it is written down, and seen there and in the month", () =>
  site.visit({ as: "staff", expect: [/422|409/] }, (page) =>
    site.visit({ as: "owner" }, async (owner) => {
      const { path } = await complaint(page, "The tyre is worn");
      await understood(page);
      const end = async () => {
        const button = page.locator('form[action$="/close"] button[value="refused"]').first();
        const fold = page.locator("details", { has: button });
        if ((await fold.count()) && !(await button.isVisible())) await fold.last().locator("summary").first().click();
        await press(page, button);
      };
      await end();
      assert.match(await page.innerText("#refused"), /Write down first/);
      const form = page.locator("#refuse");
      await form.locator("summary").click();
      await form.locator('[name="asked"]').fill("A new tyre");
      await press(page, form.locator(".form-actions .button"));
      await form.locator("#f-rule-error").waitFor();
      assert.equal(await form.locator('[name="asked"]').inputValue(), "A new tyre", "what was typed stays");
      await form.locator('[name="rule"]').selectOption({ label: "Wear is not covered" });
      await form.locator('[name="instead"]').fill("A tyre at cost, fitted for nothing");
      await form.locator('[name="refusal_cost"]').fill("40");
      await press(page, form.locator(".form-actions .button"));
      await page.locator("text=A new tyre → A tyre at cost").first().waitFor();
      await axe(page);
      await look(page, "case-no-written-down");
      await end();
      await page.goto(path);
      assert.match(await page.innerText("main"), /Refused/);
      await look(page, "case-refused");
      await owner.goto("/refusals");
      const rule = owner.locator("section.panel", { hasText: "Wear is not covered" });
      assert.match(await rule.innerText(), /A new tyre[^]*A tyre at cost/);
      await axe(owner);
      await look(owner, "refusals-month");
    })));

for (const scheme of SCHEMES)
  for (const size of SIZES)
    test(`an answer by mail is pointed out at the case and where they talk, ${scheme}, ${size}`, () =>
      site.visit({ as: "staff", scheme, size }, async (page) => {
        const { talk, path } = await complaint(page, `The lock sticks ${scheme} ${size}`);
        await understood(page);
        await page.fill('[name="apology"]', "We are sorry, Rosa.");
        await page.locator('[name="solution"]').nth(0).check();
        await page.locator('[name="solution"]').nth(1).check();
        await press(page, page.locator('#offer button[value="mail"]'));
        await act(page, "choose").waitFor();
        const id = talk.split("/").at(-1);
        const { items } = await api(site, "GET", `/conversations/${id}/entries`);
        const offer = items.find((one) => one.kind === "out");
        await site.receive([
          "From: Rosa Demo <rosa.demo@example.com>", `To: ${site.mailbox}`, "Subject: Re: The lock", `Message-ID: <lock.${scheme}.${size}@example.com>`,
          `In-Reply-To: <${offer.message_id}>`, `Date: ${new Date().toUTCString()}`, "", "The second one, please. On Tuesday, if you can.", "", "Rosa", "",
        ].join("\r\n"));
        await page.goto(talk);
        const nudge = page.locator(".nudge", { hasText: "The customer answered by mail" });
        await nudge.waitFor();
        assert.match(await nudge.innerText(), /The second one, please/);
        await nudge.scrollIntoViewIfNeeded();
        await axe(page);
        await look(page, `answer-nudge-${scheme}-${size}`);
        await page.goto(path);
        const panel = page.locator("#answered");
        await panel.waitFor();
        await panel.scrollIntoViewIfNeeded();
        await axe(page);
        await look(page, `answer-panel-${scheme}-${size}`);
        await page.goto(talk);
        await press(page, nudge.locator('button[form^="answered-"]'));
        await page.goto(path);
        assert.match(await page.innerText("main"), /The customer chose: [^]*The second one, please/);
        assert.equal(await page.locator("#answered").count(), 0);
      }));
