// Mail from outside, as a browser reads it: nothing of it runs, asks the network or leaves its frame.
//
// Our own list, one for each way that HTML has been made to run. Each payload that runs would call
// `alert` or ask for `/ran`; both are watched for, in the frame and when its address is opened alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openFirst, opened } from "./harness.mjs";

const site = opened();
const RUN = "alert(1)";
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror=${RUN}>`,
  `<img src="x\` \`" onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y="20">a</text></a></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><set attributeName="href" to="javascript:${RUN}"/></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<math><annotation-xml encoding="text/html"><script>${RUN}</script></annotation-xml></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<title><img src="</title><img src=x onerror=${RUN}>">`,
  `<textarea><img src="</textarea><img src=x onerror=${RUN}>">`,
  `<style><!--</style><img src=x onerror=${RUN}>--></style>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!-- --!><img src=x onerror=${RUN}>-->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<template><script>${RUN}</script></template>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="data:text/html,<script>${RUN}</script>">`,
  `<a href="javascript:${RUN}">a</a>`,
  `<a href="java\tscript:${RUN}">a</a>`,
  `<a href="&#x6a;avascript:${RUN}">a</a>`,
  `<a href=" javascript:${RUN}">a</a>`,
  `<a href="data:text/html,<script>${RUN}</script>">a</a>`,
  `<a href="vbscript:${RUN}">a</a>`,
  `<form action="javascript:${RUN}"><button>a</button></form>`,
  `<button formaction="javascript:${RUN}">a</button>`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>a</details>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<marquee onstart=${RUN}>a</marquee>`,
  `<body onload=${RUN}>`,
  `<meta http-equiv="refresh" content="0;url=/ran">`,
  `<base href="/ran/">`,
  `<link rel="stylesheet" href="/ran">`,
  `<style>@import "/ran";</style>`,
  `<p style="background:url(/ran)">a</p>`,
  `<p style="behavior:url(/ran)">a</p>`,
  `<p style="position:fixed;inset:0;z-index:9">over everything</p>`,
  `<img src="/ran" srcset="/ran 2x">`,
  `<picture><source srcset="/ran"><img></picture>`,
  `<table background="/ran"><tr><td>a</td></tr></table>`,
  `<p id="composer" name="cookie" class="toast">clobbers</p>`,
];

test("nothing of a hostile mail runs", () =>
  site.visit({ as: "staff", expect: [/Content Security Policy|policy:/] }, async (page, context) => {
    const asked = [];
    const spoken = [];
    context.on("request", (request) => new URL(request.url()).pathname.startsWith("/ran") && asked.push(request.url()));
    page.on("dialog", (dialog) => (spoken.push(dialog.message()), dialog.dismiss()));
    for (const [number, payload] of PAYLOADS.entries()) await site.receive(mail(number, payload));

    const paths = await hostile(page);
    assert.equal(paths.length, PAYLOADS.length);
    for (const path of paths) {
      await page.goto(path);
      const frame = page.locator("iframe[sandbox]").first();
      const sandbox = await frame.getAttribute("sandbox");
      assert.ok(!sandbox.includes("allow-scripts"), sandbox);
      const alone = await frame.getAttribute("src");
      await page.goto(alone);
      await page.waitForLoadState();
    }
    assert.deepEqual(spoken, []);
    assert.deepEqual(asked, []);
  }));

// Where the hostile mails stand, over all pages of the list.
async function hostile(page) {
  const paths = new Set();
  for (let next = "/conversations?view=open"; next; ) {
    await page.goto(next);
    const rows = page.locator('ul.rows a[href^="/conversations/"]', { hasText: /Hostile \d+/ });
    for (const path of await rows.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) paths.add(path);
    const more = page.locator('.pager a[href*="after="]');
    next = (await more.count()) > 0 ? await more.first().getAttribute("href") : undefined;
  }
  return [...paths];
}

function mail(number, html) {
  return [
    `From: Mallory <mallory${number}@example.com>`,
    "To: help@example.com",
    `Subject: Hostile ${number}`,
    `Message-ID: <hostile-${number}@example.com>`,
    "Date: Wed, 4 Mar 2026 10:00:00 +0000",
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<p>Before</p>${html}<p>After</p>`,
    "",
  ].join("\r\n");
}
