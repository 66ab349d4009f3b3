// What people come for, walked through in a browser. Each journey says what it could not do.

/** Walks every journey that a source allows; how many were walked. */
export async function journeys(browser, base, source, say) {
  let walked = 0;
  for (const [name, walk] of Object.entries(WALKS)) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-NL" });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => say(`${name}: the browser says: ${error.message}`));
    try {
      if (await walk(page, base, source)) walked += 1;
    } catch (error) {
      say(`${name}: at ${page.url()}: ${error.message.split("\n")[0]}`);
    } finally {
      await context.close();
    }
  }
  return walked;
}

function must(holds, what) {
  if (!holds) throw new Error(what);
}

const title = (page) => page.locator("main h1").innerText();

/** Moves the focus on with the Tab key until it is on what is meant. */
async function tabTo(page, isMeant, most = 80) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(isMeant)) return;
  }
  throw new Error("the keyboard does not come there");
}

/** Follows the link that has the focus. */
async function enter(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

const WALKS = {
  /** How many people are in Africa now, and on what basis? */
  async "member of parliament"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/");
    must(page.url().includes("/nl/"), "the door does not lead to Dutch");
    must(/\d/.test(await title(page)), "the overview does not begin with a number");
    await page.locator("main").getByRole("link", { name: "EUTM Mali" }).first().click();
    must((await title(page)).includes("EUTM Mali"), "the mission is not shown");
    const text = await page.locator("main").innerText();
    must(/mandaat/i.test(text) && /kader/i.test(text), "neither mandate nor framework is told");
    return true;
  },

  /** Download a table and compare. */
  async researcher(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/tabellen/annex2");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("main").getByRole("link", { name: /CSV/ }).first().click(),
    ]);
    must(download.suggestedFilename().endsWith(".csv"), "no CSV comes");
    await page.goto(base + "/nl/vergelijken");
    must((await page.locator("main").innerText()).length > 100, "nothing can be compared");
    return true;
  },

  /** From a figure to its records and sources. */
  async auditor(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/tabellen/annex2?on=2023-04-30");
    await page.locator("a[href*='untso/deployed_military']").first().click();
    const text = await page.locator("main").innerText();
    must(/^28\b/m.test(text), "the why of 28 does not say 28");
    must(/dag in de periode|periode/i.test(text), "the counting rule is not told");
    must(page.url().includes("on=2023-04-30"), "the day is not kept in the address");
    return true;
  },

  /** What is wrong, and what expires? */
  async editor(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/");
    await page.getByRole("navigation").getByRole("link", { name: "Bevindingen" }).click();
    must((await page.locator("main").innerText()).length > 40, "findings say nothing");
    await page.goto(base + "/nl/tabellen/expiries");
    must((await page.locator("main table").count()) > 0, "what expires is not shown");
    return true;
  },

  /** Another day, chosen and kept. */
  async "another day"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/");
    await page.getByLabel("Stand op", { exact: true }).fill("2022-06-01");
    await page.waitForURL(/on=2022-06-01/);
    must((await title(page)).includes("1 juni 2022"), "the day is not that of the page");
    await page.getByRole("navigation").getByRole("link", { name: "Missies" }).first().click();
    must(page.url().includes("on=2022-06-01"), "the day is lost on the way");
    return true;
  },

  /** Search, with the keyboard alone. */
  async "search by keyboard"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/");
    await page.keyboard.press("Tab");
    must(await page.evaluate(() => document.activeElement?.classList.contains("skip")), "the first stop is not the way to the content");
    await page.keyboard.press("/");
    await page.keyboard.type("libie");
    await page.keyboard.press("Enter");
    await page.waitForURL(/zoeken/);
    await tabTo(page, () => document.activeElement?.closest("main") && document.activeElement?.tagName === "A");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.includes("/zoeken"));
    return true;
  },

  /** What the marks of a chart say, with the keyboard alone. */
  async "details of a chart by keyboard"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/");
    await tabTo(page, () => document.activeElement?.matches("figure [tabindex]"), 300);
    const told = () => page.locator(".told[role=status]").textContent();
    must(/pijltjestoetsen/i.test(await told()), "it is not told which keys there are");
    await page.keyboard.press("ArrowRight");
    const first = await told();
    must(/\d|n\.b\./.test(first), "the first mark says no number");
    must(await page.locator("svg .told-frame").isVisible(), "the mark is not seen to be the one");
    await page.keyboard.press("End");
    const last = await told();
    must(last !== first, "the last mark says what the first does");
    await page.keyboard.press("Home");
    must((await told()) === first, "the way back is another");
    await page.keyboard.press("Escape");
    must((await told()) === "", "Escape does not close what is told");
    must(await page.evaluate(() => document.activeElement.matches("figure [tabindex]")), "the chart is lost");
    must((await page.locator("figure svg g > title").count()) === 0, "the browser tells it a second time");
    return true;
  },

  /** The same questions, with the keyboard alone. */
  async "member of parliament by keyboard"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/");
    await tabTo(page, () => document.activeElement?.closest("main") && document.activeElement?.textContent === "EUTM Mali", 200);
    await enter(page);
    must((await title(page)).includes("EUTM Mali"), "the mission is not shown");
    await tabTo(page, () => document.activeElement?.matches("main a.figure"), 200);
    await enter(page);
    must(page.url().includes("/nl/waarom/"), "a number does not lead to its why");
    return true;
  },

  async "researcher by keyboard"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/tabellen/annex2");
    await tabTo(page, () => document.activeElement?.matches("a.sort"), 200);
    await enter(page);
    must(page.url().includes("sort="), "the table cannot be sorted");
    await tabTo(page, () => /CSV/.test(document.activeElement?.textContent ?? "") && document.activeElement?.closest(".downloads"), 400);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    must(download.suggestedFilename().endsWith(".csv"), "no CSV comes");
    return true;
  },

  async "auditor by keyboard"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/tabellen/annex2?on=2023-04-30");
    await tabTo(page, () => document.activeElement?.getAttribute("href")?.includes("untso/deployed_military"), 400);
    await enter(page);
    must(/^28\b/m.test(await page.locator("main").innerText()), "the why of 28 does not say 28");
    await tabTo(page, () => document.activeElement?.getAttribute("href")?.includes("/stukken/"), 200);
    await enter(page);
    must(page.url().includes("/stukken/"), "the source is not shown");
    return true;
  },

  async "editor by keyboard"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/");
    await tabTo(page, () => document.activeElement?.closest("nav") && document.activeElement?.textContent === "Bevindingen");
    await enter(page);
    must(page.url().includes("/nl/bevindingen"), "the findings are not shown");
    await tabTo(page, () => /bevindingen\/[A-Z]/.test(document.activeElement?.getAttribute("href") ?? ""), 200);
    await enter(page);
    must(/bevindingen\/[A-Z]\d/.test(page.url()), "the rule is not explained");
    return true;
  },

  /** Another day, a sorted table and a search, where scripts do not run. */
  async "without scripts"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    const context = await page.context().browser().newContext({ javaScriptEnabled: false });
    try {
      const plain = await context.newPage();
      plain.setDefaultTimeout(10_000);
      await plain.goto(base + "/nl/");
      await plain.getByLabel("Stand op", { exact: true }).fill("2022-06-01");
      await plain.getByRole("button", { name: "Toon" }).click();
      must(plain.url().includes("on=2022-06-01"), "another day cannot be asked");
      must((await title(plain)).includes("1 juni 2022"), "the day is not that of the page");
      await plain.goto(base + "/nl/tabellen/annex2");
      await plain.locator("a.sort").nth(2).click();
      must(plain.url().includes("sort="), "the table cannot be sorted");
      await plain.getByRole("searchbox").first().fill("libie");
      await plain.getByRole("button", { name: "Zoek" }).first().click();
      must(await plain.locator("main mark").count(), "nothing is found");
    } finally {
      await context.close();
    }
    return true;
  },

  /** A map drawn nearer and whole again, with the keyboard alone. */
  async "map by keyboard"(page, base, source) {
    if (!source.includes("jvom-2023")) return false;
    await page.goto(base + "/nl/kaart");
    const seen = () => page.locator(".map svg").getAttribute("viewBox");
    const whole = await seen();
    await tabTo(page, () => document.activeElement?.matches(".map section.scroll"));
    await page.keyboard.press("+");
    must((await seen()) !== whole, "the map does not come nearer");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("0");
    must((await seen()) === whole, "the map does not become whole again");
    return true;
  },

  /** The other language keeps the page and the day. */
  async "other language"(page, base) {
    await page.goto(base + "/nl/missies?on=2023-01-01");
    await page.getByRole("link", { name: "English" }).click();
    must(page.url().includes("/en/missions"), "the English page is not the same page");
    must(page.url().includes("on=2023-01-01"), "the day is lost");
    return true;
  },
};
