// node check.mjs FILE...
//
// Each page must be valid HTML, ask for nothing outside itself, run without a message of the
// browser, fit a window of 320 pixels, and hold to WCAG 2.2 A and AA as far as axe can tell,
// in light and dark. Prints what is wrong, one line each; exit status 1 if anything is.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, VIEWS } from "./browser.mjs";
import { invalid, look } from "./page.mjs";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node check.mjs FILE...");
  process.exit(2);
}

const problems = [];

// As a reader opens it: with its policy in force, and nothing added.
async function open(browser, file) {
  const say = (what) => problems.push(`${file}: ${what}`);
  const url = pathToFileURL(resolve(file)).href;
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.on("request", (request) => {
      const asked = request.url();
      if (asked !== url && !asked.startsWith("data:")) say(`asks for ${asked}`);
    });
    page.on("console", (message) => say(`the browser says: ${message.text()}`));
    page.on("pageerror", (error) => say(`the browser says: ${error.message}`));
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    const state = await page.evaluate(() => ({
      styled: getComputedStyle(document.body).marginTop === "0px",
      fonts: [...document.fonts].filter((face) => face.status === "loaded").length,
      scripts: document.querySelectorAll("script, [onload], [onerror], [onclick]").length,
      policy: document.querySelector("meta[http-equiv='Content-Security-Policy']")?.content ?? "",
      broken: [...document.querySelectorAll("a[href^='#']")]
        .map((link) => link.getAttribute("href").slice(1))
        .filter((id) => !document.getElementById(id)),
    }));
    if (!state.styled) say("its style sheet is not let in by its own policy");
    if (state.fonts === 0) say("none of its fonts was loaded");
    if (state.scripts > 0) say("it has scripts");
    if (!state.policy.startsWith("default-src 'none'")) say("it has no strict policy");
    if (state.policy.includes("unsafe")) say("its policy is unsafe");
    for (const id of state.broken) say(`a link leads to #${id}, which is not there`);
  } finally {
    await context.close();
  }
}

const browser = await launch();
try {
  for (const file of files) {
    const url = pathToFileURL(resolve(file)).href;
    for (const fault of await invalid(readFileSync(file, "utf8"), file)) problems.push(`${file}:${fault}`);
    await open(browser, file);
    for (const view of VIEWS) {
      await look(browser, url, view, (what) => problems.push(`${file}: ${view.name}: ${what}`));
    }
  }
} finally {
  await browser.close();
}

for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${files.length} checked, nothing wrong`);
process.exitCode = problems.length === 0 ? 0 : 1;
