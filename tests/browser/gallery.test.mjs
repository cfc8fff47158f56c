// Every sheet of the gallery, light and dark, wide and narrow: no report of the policy, no error of
// a script, no finding of axe, nothing wider than the screen. `ATTENT_PICTURES` names a folder for
// pictures to look at; `ATTENT_SHEETS` picks sheets.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, gallery, open, serve } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const only = process.env.ATTENT_SHEETS?.split(",");
const SHEETS = ["index", "list", "nothing", "pieces", "table", "settings", "sign-in", "set-up"].filter((name) => !only || only.includes(name));
const SCREENS = [
  [1440, 900],
  [1024, 768],
  [390, 844],
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const pictures = process.env.ATTENT_PICTURES;
let server, chromium;

before(async () => {
  server = await serve(gallery());
  chromium = await browser();
  if (pictures) mkdirSync(pictures, { recursive: true });
});

after(async () => {
  await chromium?.close();
  server?.close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of SCREENS) {
    test(`the sheets are right, ${colorScheme}, ${width} wide`, async () => {
      const small = width < 500;
      const context = await chromium.newContext({ viewport: { width, height }, colorScheme, hasTouch: small, isMobile: small });
      const wrong = [];
      for (const sheet of SHEETS) wrong.push(...(await look(context, sheet, `${sheet}-${colorScheme}-${width}`)));
      await context.close();
      assert.deepEqual(wrong, []);
    });
  }
}

async function look(context, sheet, name) {
  const page = await open(context);
  await page.goto(`${server.url}/${sheet}.html`);
  await page.evaluate(() => document.fonts.ready);
  // The toasts have come in by then: axe measures what is half transparent as it is.
  await page.waitForTimeout(350);
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run(document, { runOnly: values }), RULES);
  const wrong = [
    ...(await page.evaluate(() => window.reports)).map((report) => `policy: ${report}`),
    ...page.wrong,
    ...(wide ? ["wider than the screen"] : []),
    ...found.violations.map((rule) => `axe ${rule.id}: ${rule.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).slice(0, 4).join(" | ")}`),
  ];
  await page.close();
  return wrong.map((line) => `${name}: ${line}`);
}
