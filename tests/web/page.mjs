// What every page is held to, whichever way it comes: valid HTML, a window of 320 pixels, and
// WCAG 2.2 A and AA as far as axe can tell.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const HERE = dirname(fileURLToPath(import.meta.url));
const AXE = readFileSync(join(HERE, "node_modules/axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const settings = JSON.parse(readFileSync(join(HERE, ".htmlvalidate.json"), "utf8"));
const validator = new HtmlValidate(new FileSystemConfigLoader(settings));

/** How many elements are named for one violation. */
const MOST_NODES = 3;

/** What is not valid in a page, one line each. */
export async function invalid(html, name) {
  const report = await validator.validateString(html, name);
  const messages = report.results.flatMap((result) => result.messages);
  return messages.map(({ line, column, ruleId, message }) => `${line}:${column}: ${ruleId}: ${message}`);
}

/** Looks at a page in a view, after what is done there, and says what is wrong. */
export async function look(browser, url, view, say, act = async () => {}) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    // Otherwise the policy of the page would keep out axe itself.
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await act(page);
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
      for (const node of violation.nodes.slice(0, MOST_NODES)) {
        say(`${violation.id}: ${violation.help}: ${node.target.join(" ")}: ${node.any[0]?.message ?? ""}`);
      }
    }
  } finally {
    await context.close();
  }
}
