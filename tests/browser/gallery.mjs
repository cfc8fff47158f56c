// Every sheet of the gallery, light and dark, wide and narrow: no CSP report, no script error, no
// finding of axe, nothing wider than the screen. Pictures go to FOLDER/pictures.
//   cargo run -p attent-web --example gallery -- FOLDER && node tests/browser/gallery.mjs FOLDER
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { browser, open, serve } from "./support.mjs";

const folder = process.argv[2] ?? "gallery";
const only = process.argv[3];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SHEETS = ["index", "list", "nothing", "pieces", "table", "settings", "sign-in", "set-up"].filter((name) => !only || only.split(",").includes(name));
const SCREENS = [[1440, 900], [390, 844]];
let failed = 0;

const server = await serve(folder);
const chromium = await browser();
mkdirSync(join(folder, "pictures"), { recursive: true });
for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of SCREENS) {
    const context = await chromium.newContext({ viewport: { width, height }, colorScheme, hasTouch: width < 500, isMobile: width < 500 });
    for (const sheet of SHEETS) {
      const page = await open(context);
      await page.goto(`${server.url}/${sheet}.html`);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(350);
      await page.screenshot({ path: join(folder, "pictures", `${sheet}-${colorScheme}-${width}.png`) });
      const reports = await page.evaluate(() => window.reports);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      const wrong = [
        ...reports.map((report) => `policy: ${report}`),
        ...page.wrong,
        ...(wide ? ["wider than the screen"] : []),
        ...found.violations.map((rule) => `axe ${rule.id}: ${rule.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).slice(0, 4).join(" | ")}`),
      ];
      for (const line of wrong) console.log(`${sheet} ${colorScheme} ${width}: ${line}`);
      failed += wrong.length;
      await page.close();
    }
    await context.close();
  }
}
await chromium.close();
server.close();
console.log(failed ? `${failed} things are wrong` : `${SHEETS.length} sheets are right`);
process.exit(failed ? 1 : 0);
