// node pictures.mjs KADER SOURCE DIRECTORY
//
// Pages of a source as pictures: whole, at three widths, in light and dark.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, VIEWS } from "./browser.mjs";
import { serve } from "./server.mjs";

const PAGES = {
  overview: "/nl/",
  missions: "/nl/missies",
  mission: "/nl/missies/untso",
  map: "/nl/kaart",
  "region-map": "/nl/kaart/afrika",
  timeline: "/nl/tijdlijn",
  annex2: "/nl/tabellen/annex2",
  why: "/nl/waarom/annex2/untso/deployed_military",
  protection: "/nl/scheepsbeveiliging",
  papers: "/nl/stukken",
  findings: "/nl/bevindingen",
  compare: "/nl/vergelijken",
  days: "/nl/vergelijken?what=days&first=2022-04-30&second=2023-04-30",
  paper: "/nl/stukken/jvom-2023",
  rule: "/nl/bevindingen/M101",
  search: "/nl/zoeken?q=libie",
  reports: "/nl/rapporten",
  review: "/nl/toetsen",
  about: "/nl/over",
};

const [kader, source, directory] = process.argv.slice(2);
if (!kader || !source || !directory) {
  console.error("usage: node pictures.mjs KADER SOURCE DIRECTORY");
  process.exit(2);
}
mkdirSync(directory, { recursive: true });
const { address, stop } = await serve(kader, source, console.error);
const browser = await launch();
try {
  for (const { name, width, height, colorScheme } of VIEWS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const [kind, path] of Object.entries(PAGES)) {
      await page.goto(address + path);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(directory, `${kind}-${name}.png`), fullPage: true });
    }
    await context.close();
  }
} finally {
  await browser.close();
  await stop();
}
