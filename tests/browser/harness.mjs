// What the tests of the whole program share: a demo of its own for each file, a browser, people.
//
//   const site = opened();
//   test("...", (t) => site.visit({ as: "staff" }, async (page) => { ... }));
//
// A visit fails by itself on a CSP report, an error of a script or a broken answer. The program is
// ATTENT_PROGRAM or target/debug/attent; pictures of `site.look` go to the folder ATTENT_SHOTS.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { browser, open } from "./support.mjs";

const PROGRAM = process.env.ATTENT_PROGRAM ?? "target/debug/attent";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
export const SCHEMES = ["light", "dark"];
export const SIZES = Object.keys(SCREENS);

/// A demo and a browser for the tests of one file; both end with them.
export function opened() {
  const site = { visit, look, axe, signIn, receive };
  before(async () => {
    Object.assign(site, await demo());
    site.chromium = await browser();
  });
  after(async () => {
    await site.chromium?.close();
    await site.stop?.();
  });

  /// One page in a context of its own. `as`: a role, signed in already; `js: false`: no scripts;
  /// `expect`: what the console may say (a 422 is said there too).
  async function visit({ as, scheme = "light", size = "desk", js = true, expect = [] } = {}, story) {
    const phone = size === "phone";
    const context = await site.chromium.newContext({
      baseURL: site.url, viewport: SCREENS[size], colorScheme: scheme,
      javaScriptEnabled: js, hasTouch: phone, isMobile: phone, reducedMotion: "reduce",
    });
    try {
      const page = await open(context);
      // Long enough for a machine that does much else.
      page.setDefaultTimeout(30_000);
      page.on("response", (answer) => answer.status() >= 500 && page.wrong.push(`${answer.status()} ${answer.url()}`));
      if (as) await signIn(page, as);
      await story(page, context).catch(async (error) => {
        const there = `\n${await seen(page)}`;
        error.message += there;
        error.stack += there;
        throw error;
      });
      const reports = js ? await page.evaluate(() => window.reports ?? []) : [];
      const wrong = [...reports.map((report) => `policy: ${report}`), ...page.wrong];
      assert.deepEqual(wrong.filter((line) => !expect.some((fine) => fine.test(line))), []);
    } finally {
      await context.close();
    }
  }

  async function signIn(page, role) {
    const person = site.signIns.find((one) => one.role === role) ?? site.signIns[0];
    await page.goto("/sign-in");
    await page.fill('input[name="email"]', person.email);
    await page.fill('input[name="password"]', person.password);
    await page.press('input[name="password"]', "Enter");
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    return person;
  }

  /// A mail arrives, as a mail server would hand it over.
  async function receive(mail) {
    const words = ["mail", "ingest", "--data", site.data, "--mailbox", site.mailbox, "-"];
    const { status, stderr } = spawnSync(PROGRAM, words, { input: mail, encoding: "utf8" });
    assert.equal(status, 0, stderr);
  }

  return site;
}

/// Starts the program's demo and reads the one line it prints about itself.
async function demo() {
  const data = mkdtempSync(join(tmpdir(), "attent-demo-"));
  let { line, child, ended } = await started(["demo", "--listen", "127.0.0.1:0", "--data", data, "--json"]);
  const { url, sign_ins: signIns, token, mailbox = "help@example.com" } = JSON.parse(line);
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 12_000);
    await ended;
    clearTimeout(late);
    rmSync(data, { recursive: true, force: true });
  };
  /// It is gone from one moment to the next; `back` starts it again at the same place.
  const killed = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  const back = async () => {
    if (child.exitCode === null && child.signalCode === null) return;
    const listen = `127.0.0.1:${new URL(url).port}`;
    ({ child, ended } = await started(["serve", "--listen", listen, "--base-url", url, "--data", data]));
  };
  return { url, signIns, token, mailbox, data, stop, killed, back };
}

/// The program, once it has said its first line.
async function started(words) {
  const child = spawn(PROGRAM, words, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (bytes) => (said += bytes));
  const ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    ended.then((how) => reject(new Error(`${PROGRAM} ${words[0]} ended (${how}): ${said}`)));
    setTimeout(() => reject(new Error(`${PROGRAM} ${words[0]} says nothing: ${said}`)), 60_000).unref();
  });
  return { line, child, ended };
}

/// No finding of axe. It runs in the page's own world, with the policy in force.
export async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), RULES);
  const found = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ")).slice(0, 4).join(" | ")}`);
  assert.deepEqual(found, [], page.url());
}

/// Where a page is, and what it says is wrong: for a story that failed far from the one who reads it.
async function seen(page) {
  const wrong = await page.locator("#refused, .error, [role=alert]").allInnerTexts().catch(() => []);
  return [page.url(), ...wrong].join("\n");
}

/// Presses, and waits until the answer is drawn: what is filled in before that would go with the old
/// page. A page asked for earlier may be drawn in between; the answer is known by its body.
export async function press(page, button) {
  await page.evaluate(() => {
    window.drawn = new Promise((done) => {
      let answer, drawing;
      addEventListener("turbo:submit-end", () => addEventListener("turbo:before-render", ({ detail }) => (answer = detail.newBody), { once: true }), { once: true });
      addEventListener("turbo:before-morph-element", ({ target, detail }) => target === document.body && (drawing = detail.newElement));
      addEventListener("turbo:render", () => answer && (drawing === answer || document.body === answer) && done());
    });
  });
  await button.click();
  await page.evaluate(() => window.drawn);
}

/// From now on forms go out as they are: the server's answer to wrong input is what is looked at. Not
/// an attribute set beforehand: a live refresh would take it back.
export async function unchecked(page) {
  await page.evaluate(() => addEventListener("click", ({ target }) => target.closest("button")?.form && (target.closest("button").form.noValidate = true), true));
}

/// How much the page, or a pane of it that scrolls, is wider than there is room.
export function tooWide(page) {
  return page.evaluate(() => Math.max(...[...document.querySelectorAll("html, .page, .flow, .pane-customer")].map((pane) => pane.scrollWidth - pane.clientWidth)));
}

/// A picture for people, if they asked for pictures; and nothing is wider than the screen.
export async function look(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const wide = await tooWide(page);
  assert.ok(wide <= 0, `${name} is ${wide} px wider than the screen`);
  if (!process.env.ATTENT_SHOTS) return;
  mkdirSync(process.env.ATTENT_SHOTS, { recursive: true });
  await page.screenshot({ path: join(process.env.ATTENT_SHOTS, `${name}.png`) });
}

/// The places of a page, in one list for all tests.
export const at = {
  inbox: "/conversations",
  row: 'ul.rows a[href^="/conversations/"]',
  composer: "form[data-draft]",
  text: "form[data-draft] textarea[data-main]",
  send: "form[data-draft] .button.main",
};

/// Opens the first conversation of the list; gives its path.
export async function openFirst(page) {
  await page.goto(at.inbox);
  const path = await page.locator(at.row).first().getAttribute("href");
  await page.goto(path);
  await page.waitForSelector(at.composer);
  return new URL(page.url()).pathname;
}

/// Calls the API as the demo's token may.
export async function api(site, method, path, body, key = crypto.randomUUID()) {
  const answer = await fetch(`${site.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${site.token}`, "content-type": "application/json", "idempotency-key": key },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.status === 204 ? undefined : answer.json();
}
