// What the tests of the gallery share: its folder, a server of it with our policy, a Chromium.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { readFileSync, existsSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

/// The gallery, written anew; `ATTENT_GALLERY` names a folder that has it already.
export function gallery() {
  if (process.env.ATTENT_GALLERY) return process.env.ATTENT_GALLERY;
  const folder = join("target", "gallery");
  execFileSync("cargo", ["run", "--quiet", "--package", "attent-web", "--example", "gallery", "--", folder], { stdio: "inherit" });
  return folder;
}

/// Serves the files of a folder; `routes` answers before them: path -> (request, response, body).
export async function serve(folder, routes = {}) {
  const policy = readFileSync(join(folder, "policy.txt"), "utf8");
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    let body = "";
    for await (const part of request) body += part;
    const route = routes[`${request.method} ${url.pathname}`] ?? routes[url.pathname];
    response.setHeader("content-security-policy", policy);
    if (route) return route(request, response, body, url);
    const file = join(folder, normalize(url.pathname === "/" ? "/index.html" : url.pathname));
    if (!existsSync(file)) return response.writeHead(404).end("not here");
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/plain" }).end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}

export function browser() {
  return chromium.launch({
    executablePath: process.env.ATTENT_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/// A page that gathers what went wrong on it: CSP reports, errors of scripts, missing files.
export async function open(context) {
  const page = await context.newPage();
  page.wrong = [];
  page.on("console", (said) => said.type() === "error" && page.wrong.push(said.text()));
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  await page.addInitScript(() => {
    window.reports = [];
    addEventListener("securitypolicyviolation", (event) => window.reports.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  return page;
}
