// node check.mjs FILE...
//
// Each page must be valid HTML, ask for nothing outside itself, run without a message of the
// browser, fit a window of 320 pixels, and hold to WCAG 2.2 A and AA as far as axe can tell,
// in light and dark. Prints what is wrong, one line each; exit status 1 if anything is.

import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { launch, VIEWS } from "./browser.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const AXE = readFileSync(join(HERE, "node_modules/axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node check.mjs FILE...");
  process.exit(2);
}

const problems = [];

async function validate(file) {
  const settings = JSON.parse(readFileSync(join(HERE, ".htmlvalidate.json"), "utf8"));
  const validator = new HtmlValidate(new FileSystemConfigLoader(settings));
  const report = await validator.validateString(readFileSync(file, "utf8"), file);
  for (const message of report.results.flatMap((result) => result.messages)) {
    problems.push(`${file}:${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
  }
}

async function look(browser, file, view) {
  const say = (what) => problems.push(`${file}: ${view.name}: ${what}`);
  const url = pathToFileURL(resolve(file)).href;
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    // Otherwise the policy of the page would keep out axe itself.
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    // Folded content is part of the page.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) say(`the page scrolls sideways by ${overflow} pixels`);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(
      (tags) => globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } }),
      TAGS,
    );
    for (const violation of violations) {
      for (const node of violation.nodes) {
        say(`${violation.id}: ${violation.help}: ${node.target.join(" ")}: ${node.any[0]?.message ?? ""}`);
      }
    }
  } finally {
    await context.close();
  }
}

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
    await validate(file);
    await open(browser, file);
    for (const view of VIEWS) await look(browser, file, view);
  }
} finally {
  await browser.close();
}

for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${files.length} checked, nothing wrong`);
process.exitCode = problems.length === 0 ? 0 : 1;
