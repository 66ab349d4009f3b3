// node screenshots.mjs FILE DIRECTORY
//
// The page as pictures: whole, and as first seen, at each width and in light and dark; and as
// printed (PDF).

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, VIEWS } from "./browser.mjs";

const [file, directory] = process.argv.slice(2);
if (!file || !directory) {
  console.error("usage: node screenshots.mjs FILE DIRECTORY");
  process.exit(2);
}
mkdirSync(directory, { recursive: true });
const url = pathToFileURL(resolve(file)).href;

const browser = await launch();
try {
  for (const { name, width, height, colorScheme } of VIEWS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(directory, `${name}-first.png`) });
    await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
    await context.close();
  }
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  await page.pdf({ path: join(directory, "print.pdf"), preferCSSPageSize: true });
} finally {
  await browser.close();
}
