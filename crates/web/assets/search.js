// Looks in a list of everything, for pages that have no server. Nothing leaves the machine.
"use strict";

(() => {
  const form = document.getElementById("search");
  const field = document.getElementById("sought");
  const count = document.getElementById("search-count");
  const list = document.getElementById("search-found");
  if (!form || !field || !count || !list || typeof kaderFound === "undefined") return;

  const most = 50;
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/(\d{1,3})[ .\u00a0](?=\d{3}(\D|$))/g, "$1");
  const parts = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const empty = new Set(["nr", "nrs", "no", "de", "het", "een", "van", "en", "in", "the", "of", "and", "a", "an"]);
  const entries = kaderFound.map(([title, kind, text, page, about, weight]) => ({
    title,
    kind,
    text,
    page,
    weight,
    titleWords: parts(title),
    textWords: parts(`${text} ${about}`),
  }));

  // How well words answer one word: as it is, its beginning, a part of it.
  const quality = (words, asked) => {
    let best = 0;
    for (const word of words) {
      if (word === asked) return 10;
      if (word.startsWith(asked) || (asked.length > 4 && word.startsWith(asked.replace(/(en|s|n|e)$/, "")))) {
        best = Math.max(best, 6);
      } else if (asked.length > 3 && word.includes(asked)) {
        best = Math.max(best, 3);
      }
    }
    return best;
  };

  const find = (question) => {
    const all = parts(question).slice(0, 12);
    const telling = all.filter((word) => !empty.has(word));
    const asked = telling.length ? telling : all;
    if (!asked.length) return [];
    const hits = [];
    for (const entry of entries) {
      let score = 0;
      for (const word of asked) {
        const own = Math.max(4 * quality(entry.titleWords, word), quality(entry.textWords, word));
        if (!own) {
          score = 0;
          break;
        }
        score += own;
      }
      if (score) hits.push({ entry, score: score * entry.weight });
    }
    return hits.sort((one, other) => other.score - one.score || one.entry.title.length - other.entry.title.length);
  };

  const show = () => {
    const hits = find(field.value);
    list.replaceChildren(
      ...hits.slice(0, most).map(({ entry }) => {
        const item = document.createElement("li");
        const name = document.createElement("p");
        const kind = document.createElement("span");
        kind.className = "muted";
        kind.textContent = ` (${entry.kind})`;
        if (entry.page) {
          const link = document.createElement("a");
          link.href = entry.page;
          link.textContent = entry.title;
          name.append(link, kind);
        } else {
          name.append(entry.title, kind);
        }
        item.append(name);
        if (entry.text) {
          const note = document.createElement("p");
          note.className = "note";
          note.textContent = entry.text.length > 240 ? `${entry.text.slice(0, 240)}…` : entry.text;
          item.append(note);
        }
        return item;
      }),
    );
    count.textContent = field.value.trim()
      ? hits.length
        ? `${hits.length} ${count.dataset.some}`
        : count.dataset.none
      : "";
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", show);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) field.value = asked;
  show();
})();
