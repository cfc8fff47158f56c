// Eight tabs of one browser stay live over HTTP/1.1, which allows six connections to one server.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, openFirst, opened } from "./harness.mjs";

const site = opened();
const TABS = 8;

test("eight tabs open at once all answer, and the one in front is live", () =>
  site.visit({ as: "staff" }, async (page, context) => {
    const path = await openFirst(page);
    const tabs = [page];
    while (tabs.length < TABS) tabs.push(await context.newPage());
    for (const tab of tabs) {
      const answer = await tab.goto(path, { timeout: 5_000 });
      assert.equal(answer.status(), 200);
    }
    const front = tabs.at(-1);
    await front.bringToFront();
    await api(site, "POST", `${path}/notes`, { text: "Seen in every tab." });
    await front.waitForSelector("text=Seen in every tab.");
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.waitForSelector("text=Seen in every tab.");
    }
  }));
