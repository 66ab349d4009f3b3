// node docs.mjs KADER SOURCE
//
// The pictures of pages that the documentation shows, made anew: docs/pictures/page-*.png.

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";

const PICTURES = join(dirname(fileURLToPath(import.meta.url)), "../../docs/pictures");
const PAGES = {
  overview: "/nl/?on=2023-04-30",
  mission: "/nl/missies/untso?on=2023-04-30",
};

const [kader, source] = process.argv.slice(2);
if (!kader || !source) {
  console.error("usage: node docs.mjs KADER SOURCE");
  process.exit(2);
}
const { address, stop } = await serve(kader, source, console.error);
const browser = await launch();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1040 }, locale: "nl-NL" });
  const page = await context.newPage();
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(address + path);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(PICTURES, `page-${name}.png`) });
  }
} finally {
  await browser.close();
  await stop();
}
