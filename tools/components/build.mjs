// Joins the style sheets of the components into one, with the version of each.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
const sheets = Object.entries(dependencies).map(([name, version]) => {
  const sheet = readFileSync(join(HERE, "node_modules", name, "dist/index.min.css"), "utf8");
  return `/* ${name} ${version}, EUPL-1.2, Frameless B.V. and Gemeente Utrecht */\n${sheet.trim()}\n`;
});
const head = "/* Components of the NL Design System, joined by tools/components. Not to be edited. */\n";
writeFileSync(join(HERE, "../../crates/web/assets/components.css"), head + sheets.join("\n"));
