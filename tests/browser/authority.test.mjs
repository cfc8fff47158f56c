// How far one may go alone: a budget that is used up, and a yes that puts in what is missing; a gesture
// taken back; who decides on what comes back, by place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, axe, look, opened, press } from "./harness.mjs";

const site = opened();

const euro = (amount) => ({ amount, currency: "EUR" });

async function customer(name) {
  const talk = await api(site, "POST", "/conversations", {
    channel: "phone", to: [`${name} <${name.toLowerCase()}@mail.example>`], subject: "The bell", text: "It fell off.",
  });
  return talk.customer;
}

/// Nothing is left of what a colleague has to put things right; gives the person.
async function usedUp() {
  const email = site.signIns.find((one) => one.role === "staff").email;
  const { items } = await api(site, "GET", "/staff");
  const person = items.find((one) => one.email === email);
  const left = async () => (await api(site, "GET", "/budgets")).items.find((one) => one.staff === person.id && one.purpose === "recover").available.amount;
  for (let given = await left(), turn = 0; given > 0; given = await left(), turn += 1) {
    await api(site, "POST", "/gestures", {
      staff: person.id, customer: await customer(`Used${turn}`), purpose: "recover", kind: "flowers", occasion: "delay",
      money: euro(Math.min(given, 3000)), delivered: true,
    });
  }
  return person;
}

test("a budget that is used up: said beside the button, refused, asked for, given and handed over", () =>
  site.visit({ as: "staff", expect: [/409|422/] }, (page) =>
    site.visit({ as: "manager" }, async (manager) => {
      await usedUp();
      const vera = await customer("Vera");
      await page.goto(`/customers/${vera}`);
      assert.match(await page.locator(`a[href^="/gestures/new?customer="]`).first().innerText(), /€0\.00 left|Give something/);
      await page.goto(`/gestures/new?customer=${vera}`);
      assert.match(await page.locator(".form-actions").first().innerText(), /€0\.00 left/, "beside the button");
      await page.check('[name="kind"][value="flowers"]', { force: true });
      await page.fill('[name="story"]', "She came three times.");
      await press(page, page.locator(".form-actions .button.main").first());
      await page.locator("button[name=\"ask\"]").waitFor();
      assert.match(await page.innerText("main"), /€0\.00 left/);
      assert.equal(await page.inputValue('[name="story"]'), "She came three times.", "what was typed stays");
      await axe(page);
      await look(page, "budget-used-up");
      await page.fill('[name="why"]', "A third breakdown in a month");
      await page.locator('button[name="ask"]').click();
      await page.waitForURL(/\/gestures\/\d+$/);
      const gesture = new URL(page.url()).pathname;
      assert.equal(await page.locator('form[action$="/delivery"]').count(), 0, "nothing to hand over without a yes");
      await look(page, "gesture-asked");

      await manager.goto("/approvals");
      const question = manager.locator("section.panel", { hasText: "A third breakdown in a month" });
      assert.match(await question.innerText(), /The budget does not hold this/);
      await look(manager, "approval-tops-up");
      await press(manager, question.locator('button[value="yes"]'));
      await page.goto(gesture);
      await press(page, page.locator('form[action$="/delivery"] .button').first());
      await page.waitForFunction(() => !document.querySelector('form[action$="/delivery"]'));
      await look(page, "gesture-handed-over");
      await page.goto("/gestures");
      assert.match(await page.innerText("main"), /€0\.00 left/, "the yes put in just what was missing");
    })));

test("a gesture that was handed over is taken back, and the money is there again", () =>
  site.visit({ as: "manager", expect: [/422/] }, async (page) => {
    const nora = await customer("Nora");
    await page.goto(`/gestures/new?customer=${nora}`);
    const before = await page.locator(".form-actions").first().innerText();
    await page.check('[name="kind"][value="card"]', { force: true });
    await page.check('[name="delivered"]');
    await page.locator(".form-actions .button.main").first().click();
    await page.waitForURL(/\/gestures\/\d+$/);
    const form = page.locator('form[action$="/reversal"]');
    const fold = page.locator("details", { has: form });
    if (await fold.count()) await fold.locator("summary").first().click();
    await press(page, form.locator(".button").first());
    await page.waitForFunction(() => !document.querySelector('form[action$="/reversal"]'));
    await axe(page);
    await look(page, "gesture-taken-back");
    await page.goto(`/gestures/new?customer=${nora}`);
    assert.equal(await page.locator(".form-actions").first().innerText(), before);
  }));

/// A return as it is taken in at a place, by a visit there; the address of its case.
async function returnedAt(place, name, page) {
  const { id } = await api(site, "POST", "/visits", { channel: "counter", place });
  await api(site, "POST", `/visits/${id}/greeting`);
  await api(site, "PUT", `/visits/${id}/customer`, { customer: await customer(name) });
  const ended = await api(site, "POST", `/visits/${id}/end`, { subject: `The bell of ${name}`, kind: "return", text: "It is silent.", settled: false });
  await page.goto(`/conversations/${ended.conversation}`);
  const path = await page.locator('a[href^="/cases/"]').first().getAttribute("href");
  await page.goto(path);
  await page.fill('[name="name"]', "Bell");
  await press(page, page.locator('form[action$="/add-item"] .button').first());
  await page.locator("text=Bell").first().waitFor();
  return path;
}

test("who decides on what comes back is another team at each place", () =>
  site.visit({ as: "owner" }, (owner) =>
    site.visit({ as: "staff", expect: [/422/] }, async (page) => {
      const places = (await api(site, "GET", "/places")).items;
      const [shop, store] = ["Old Town shop", "Web store"].map((name) => places.find((one) => one.name === name));
      const mine = (await api(site, "GET", "/teams")).items;
      await owner.goto("/settings/refusal-rules");
      for (const [place, team] of [[shop, "Shop"], [store, "Accounts"]]) {
        const form = owner.locator('form[action="/settings/return-deciders"]', { has: owner.locator(`[name="place"][value="${place.id}"]`) });
        await form.locator('[name="team"]').selectOption(mine.find((one) => one.name === team).id);
        await press(owner, form.locator(".button"));
      }
      await look(owner, "return-deciders");

      // Hers to decide in her own shop, and not at the web store.
      const path = await returnedAt(shop.id, "Lina", page);
      await page.locator('form[action$="/decide"]').waitFor();
      await page.fill('form[action$="/decide"] [name="decision_reason"]', "");
      await press(page, page.locator('form[action$="/decide"] button[value="declined"]'));
      await page.locator('form[action$="/decide"] .error').waitFor();
      await page.fill('form[action$="/decide"] [name="decision_reason"]', "It was bent when it came.");
      await press(page, page.locator('form[action$="/decide"] button[value="part"]'));
      await page.locator("text=It was bent when it came.").first().waitFor();
      await axe(page);
      await look(page, "return-decided");

      const other = await returnedAt(store.id, "Otto", page);
      assert.notEqual(other, path);
      assert.match(await page.innerText("main"), /Who decides on what comes back here: Accounts/);
      assert.equal(await page.locator('form[action$="/decide"]').count(), 0);
      await look(page, "return-not-hers");
    })));
