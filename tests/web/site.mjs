// node site.mjs KADER SOURCE...
//
// Serves each source and reads it as people do. Every page that can be reached must answer, be
// valid HTML, ask for nothing outside the server and run without a message of the browser; one
// of each kind must hold to WCAG 2.2 A and AA as far as axe can tell, at three widths, light and
// dark. No kind of page may be left out (kinds.json, which a test of the program keeps). Then
// the journeys, with the mouse and with the keyboard alone. Prints what is wrong, one line each;
// exit status 1 if anything is.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, VIEWS } from "./browser.mjs";
import { journeys } from "./journeys.mjs";
import { invalid, look } from "./page.mjs";
import { serve } from "./server.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const KINDS = JSON.parse(readFileSync(join(HERE, "kinds.json"), "utf8"));
/** How many pages are asked for: enough for every kind many times over. */
const MOST_PAGES = 240;
/** How many pages are open at once. */
const AT_ONCE = 3;
/** Errors are pages too: what is not there, and what cannot be read. */
const LOST = "/nl/dit-is-er-niet";
const UNREAD = "/en/missions?on=yesterday";
/** States of pages that no link leads to, or that are not the first of their kind. */
const STATES = [
  "/nl/tabellen/annex2?sort=deployed_total&order=down&filter=mali",
  "/en/tables/annex2?filter=nothing-has-this-name",
  "/en/search?q=nothinghasthisname",
  "/nl/vergelijken?what=days&first=2018-12-31&second=2019-06-30",
  "/nl/vergelijken?what=known&first=2018-12-31",
  "/en/compare?what=published",
  "/nl/missies?on=1999-12-31",
];
/** A document that is handed in, and what is found beside it. */
const REVIEW = "/nl/toetsen";
const LETTER = readFileSync(join(HERE, "../../examples/kamerbrief/brief.md"), "utf8");
const handIn = async (page) => {
  await page.locator("main textarea").fill(LETTER);
  await Promise.all([page.waitForNavigation(), page.locator("main form button[type=submit]").click()]);
};
/** The views between which the others lie. */
const EXTREMES = ["wide-light", "narrow-dark"];

const [kader, ...sources] = process.argv.slice(2);
if (!kader || sources.length === 0) {
  console.error("usage: node site.mjs KADER SOURCE...");
  process.exit(2);
}

const problems = [];

/** The kind of page at an address, by the words of its path: `/nl/missies/unifil` is a mission. */
function kindOf(path) {
  return KINDS.find(({ pattern }) => new RegExp(pattern).test(path))?.kind;
}

/** Every page that links lead to, breadth first. */
async function crawl(base, source) {
  const waiting = ["/nl/", "/en/"];
  const seen = new Set(waiting);
  const pages = [];
  while (waiting.length > 0 && pages.length < MOST_PAGES) {
    const path = waiting.shift();
    const response = await fetch(base + path, { redirect: "manual" });
    const say = (what) => problems.push(`${source}: ${path}: ${what}`);
    const type = response.headers.get("content-type") ?? "";
    const body = await response.text();
    if (response.status !== 200) {
      say(`answers ${response.status}`);
      continue;
    }
    const policy = response.headers.get("content-security-policy") ?? "";
    if (!policy.startsWith("default-src 'none'") || policy.includes("unsafe")) say("has no strict policy");
    if (!type.startsWith("text/html")) continue;
    for (const fault of await invalid(body, path)) say(fault);
    pages.push(path);
    // A self-contained report is checked as a file.
    if (/\.html(\?|$)/.test(path)) continue;
    for (const [, href] of body.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)) {
      const to = new URL(href.replaceAll("&amp;", "&"), base + path);
      if (to.origin !== base) continue;
      const next = to.pathname + to.search;
      if (seen.has(next)) continue;
      seen.add(next);
      // Of pages that there are many of, some will do; every kind is held below.
      const kind = kindOf(to.pathname);
      const alike = [...seen].filter((one) => kindOf(one.split("?")[0]) === kind).length;
      if (alike > 8) continue;
      waiting.push(next);
    }
  }
  return pages;
}

/** As a reader opens it: with its policy in force, and nothing added. */
async function open(browser, base, source, path) {
  const say = (what) => problems.push(`${source}: ${path}: ${what}`);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.on("request", (request) => {
      const asked = request.url();
      if (!asked.startsWith(base) && !asked.startsWith("data:")) say(`asks for ${asked}`);
    });
    page.on("console", (message) => say(`the browser says: ${message.text()}`));
    page.on("pageerror", (error) => say(`the browser says: ${error.message}`));
    await page.goto(base + path);
    await page.evaluate(() => document.fonts.ready);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll("a[href^='#']")]
        .map((link) => decodeURIComponent(link.getAttribute("href").slice(1)))
        .filter((id) => !document.getElementById(id)),
    );
    for (const id of broken) say(`a link leads to #${id}, which is not there`);
  } finally {
    await context.close();
  }
}

/** Does all of the work, some of it at once. */
async function atOnce(most, work) {
  const waiting = [...work];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all(Array.from({ length: most }, worker));
}

const browser = await launch();
let looked = 0;
let walked = 0;
try {
  const held = new Set();
  for (const source of sources) {
    const { address, stop } = await serve(kader, source, (what) => problems.push(what));
    try {
      const pages = await crawl(address, source);
      const chosen = [LOST, UNREAD];
      const work = [];
      for (const { kind } of KINDS) {
        const one = pages.find((path) => kindOf(path.split("?")[0]) === kind);
        if (!one) continue;
        held.add(kind);
        chosen.push(one);
        work.push(() => open(browser, address, source, one));
      }
      // Every view of every kind for the first source; of the others what differs most.
      const views = source === sources[0] ? VIEWS : VIEWS.filter(({ name }) => EXTREMES.includes(name));
      for (const path of chosen) {
        for (const view of views) {
          const say = (what) => problems.push(`${source}: ${path}: ${view.name}: ${what}`);
          work.push(() => look(browser, address + path, view, say));
        }
      }
      if (source === sources[0]) {
        for (const { name, ...view } of VIEWS.filter(({ name }) => EXTREMES.includes(name))) {
          for (const path of STATES) {
            const say = (what) => problems.push(`${source}: ${path}: ${name}: ${what}`);
            work.push(() => look(browser, address + path, view, say));
          }
          const say = (what) => problems.push(`${source}: ${REVIEW} with a document: ${name}: ${what}`);
          work.push(() => look(browser, address + REVIEW, view, say, handIn));
        }
      }
      await atOnce(AT_ONCE, work);
      looked += chosen.length;
      walked += await journeys(browser, address, source, (what) => problems.push(`${source}: ${what}`));
      console.log(`${source}: ${pages.length} pages`);
    } finally {
      await stop();
    }
  }
  for (const { kind } of KINDS) {
    if (!held.has(kind)) problems.push(`no page of the kind ${kind} was found`);
  }
} finally {
  await browser.close();
}

for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${looked} pages looked at, ${walked} journeys, nothing wrong`);
process.exitCode = problems.length === 0 ? 0 : 1;
