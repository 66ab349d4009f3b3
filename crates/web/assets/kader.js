// Pages work without this; with it they are quicker to use. Nothing leaves the machine.
"use strict";

// A changed day is shown at once.
for (const form of document.querySelectorAll(".moments form")) {
  for (const field of form.querySelectorAll("input[type=date], select")) {
    field.addEventListener("change", () => {
      if (field.validity.valid && field.value !== "") form.requestSubmit();
    });
  }
}

// "/" goes to the search field, as readers of documentation are used to.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.getElementById("q");
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// A map can be drawn nearer, with the mouse, the buttons and the keyboard.
for (const map of document.querySelectorAll("[data-zoom]")) {
  const svg = map.querySelector("svg");
  const chart = svg?.parentElement.closest("[tabindex]");
  if (!chart) continue;
  const { x, y, width, height } = svg.viewBox.baseVal;
  const all = { x, y, width, height };
  const words = JSON.parse(map.dataset.zoom);
  const within = (value, least, most) => Math.min(most, Math.max(least, value));
  let seen = { ...all };

  const see = (next) => {
    const width = within(next.width, all.width / 16, all.width);
    const height = (width * all.height) / all.width;
    seen = {
      x: within(next.x, all.x, all.x + all.width - width),
      y: within(next.y, all.y, all.y + all.height - height),
      width,
      height,
    };
    svg.setAttribute("viewBox", `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
  };
  const zoom = (factor, at = { x: 0.5, y: 0.5 }) => {
    const width = within(seen.width * factor, all.width / 16, all.width);
    const height = (width * all.height) / all.width;
    see({ x: seen.x + (seen.width - width) * at.x, y: seen.y + (seen.height - height) * at.y, width });
  };
  const move = (x, y) => see({ ...seen, x: seen.x + seen.width * x, y: seen.y + seen.height * y });
  const drawn = svg.getAttribute("viewBox");
  const whole = () => {
    seen = { ...all };
    svg.setAttribute("viewBox", drawn);
  };

  const bar = document.createElement("p");
  bar.className = "zoom";
  const button = (sign, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "utrecht-button utrecht-button--secondary-action";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.title = label;
    made.addEventListener("click", act);
    bar.append(made);
  };
  button("+", words.nearer, () => zoom(0.6));
  button("−", words.farther, () => zoom(1 / 0.6));
  button("⤢", words.whole, whole);
  chart.before(bar);

  const acts = { "+": () => zoom(0.6), "=": () => zoom(0.6), "-": () => zoom(1 / 0.6), _: () => zoom(1 / 0.6), 0: whole };
  const moves = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] };
  chart.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = event.shiftKey && moves[event.key];
    if (way) move(...way);
    else if (acts[event.key]) acts[event.key]();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  svg.addEventListener(
    "wheel",
    (event) => {
      // Only with a key, so that scrolling over a map does not catch the page.
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = svg.getBoundingClientRect();
      const at = { x: (event.clientX - box.x) / box.width, y: (event.clientY - box.y) / box.height };
      zoom(event.deltaY < 0 ? 0.8 : 1.25, at);
    },
    { passive: false },
  );
  // A map that is drawn nearer moves with the pointer.
  svg.addEventListener("pointermove", (event) => {
    if (event.buttons !== 1 || seen.width === all.width) return;
    const box = svg.getBoundingClientRect();
    move(-event.movementX / box.width, -event.movementY / box.height);
  });
  // What the keyboard goes to must be in sight.
  map.addEventListener("kader-go", ({ detail: mark }) => {
    const { x, y, width, height } = mark.getBBox();
    const [across, down] = [x + width / 2, y + height / 2];
    const isSeen = across > seen.x && across < seen.x + seen.width && down > seen.y && down < seen.y + seen.height;
    if (!isSeen) see({ ...seen, x: across - seen.width / 2, y: down - seen.height / 2 });
  });
}

// Where a map is wider than the screen, it begins where the people are.
for (const chart of document.querySelectorAll(".map section.scroll")) {
  const circles = [...chart.querySelectorAll("g > title")].map((title) => title.parentElement.getBoundingClientRect());
  if (circles.length === 0 || chart.scrollWidth <= chart.clientWidth) continue;
  const middle = circles.reduce((sum, box) => sum + box.x + box.width / 2, 0) / circles.length;
  chart.scrollLeft = middle - chart.getBoundingClientRect().x - chart.clientWidth / 2;
}

// What a mark of a chart says, in a note at the mark: for the mouse, the finger and the keyboard.
// The note takes the place of the browser's own, which neither keyboard nor finger can reach. It
// stays until something else is told, can be pointed at itself, and goes with Escape.
const keys = document.currentScript?.dataset.keys;
const note = document.createElement("p");
note.className = "told unseen";
note.setAttribute("role", "status");
const frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
frame.setAttribute("class", "told-frame");
let told = null;
let going = 0;

const place = () => {
  const box = told.target.getBoundingClientRect();
  const x = Math.min(box.right, Math.max(box.left, told.x ?? box.x + box.width / 2));
  const most = document.documentElement.clientWidth - note.offsetWidth - 8;
  const above = box.top - note.offsetHeight;
  const below = box.bottom + note.offsetHeight < window.innerHeight ? box.bottom : Math.max(0, box.top);
  // At the very edge of the mark, so that the pointer can go over into the note.
  note.style.left = `${window.scrollX + Math.max(8, Math.min(x - note.offsetWidth / 2, most))}px`;
  note.style.top = `${window.scrollY + (above >= 0 ? above : below)}px`;
};
const hush = () => {
  clearTimeout(going);
  told = null;
  note.textContent = "";
  note.classList.add("unseen");
  frame.remove();
};
const leave = () => {
  clearTimeout(going);
  if (told?.x !== undefined) going = setTimeout(hush, 300);
};
const tell = (target, words, x) => {
  clearTimeout(going);
  told = { target, x };
  note.textContent = words;
  note.classList.remove("unseen");
  place();
};

for (const svg of document.querySelectorAll("figure svg")) {
  const titles = [...svg.querySelectorAll("g > title")];
  const marks = titles.map((title) => title.parentElement);
  const says = titles.map((title) => title.textContent);
  const chart = svg.parentElement.closest("[tabindex]");
  if (!chart || marks.length === 0) continue;
  const map = chart.closest("[data-zoom]");
  for (const title of titles) title.remove();

  const go = (at, x) => {
    const { x: left, y: top, width, height } = marks[at].getBBox();
    const sides = { x: left - 1, y: top - 1, width: width + 2, height: height + 2 };
    for (const [side, value] of Object.entries(sides)) frame.setAttribute(side, value);
    svg.append(frame);
    tell(marks[at], says[at], x);
  };
  const pointed = (event) => marks.findIndex((mark) => mark.contains(event.target));
  svg.addEventListener("pointerover", (event) => {
    const at = pointed(event);
    if (event.pointerType === "touch") return;
    if (at < 0) leave();
    else if (marks[at] !== told?.target) go(at, event.clientX);
    else clearTimeout(going);
  });
  svg.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") leave();
  });
  svg.addEventListener("click", (event) => {
    const at = pointed(event);
    if (at >= 0) go(at, event.clientX);
    else hush();
  });
  chart.addEventListener("focus", () => {
    if (!keys || !chart.matches(":focus-visible")) return;
    hush();
    tell(chart, map ? `${keys} ${JSON.parse(map.dataset.zoom).keys}` : keys);
  });
  chart.addEventListener("blur", () => {
    if (!note.matches(":hover")) hush();
  });
  chart.addEventListener("scroll", () => {
    if (told) place();
  });
  chart.addEventListener("keydown", (event) => {
    if (event.target !== chart || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = marks.indexOf(told?.target);
    const last = marks.length - 1;
    const ways = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last };
    const to = ways[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(last, Math.max(0, to));
    map?.dispatchEvent(new CustomEvent("kader-go", { detail: marks[next] }));
    marks[next].scrollIntoView({ block: "nearest", inline: "nearest" });
    go(next);
  });
  if (!note.isConnected) document.body.append(note);
}
note.addEventListener("pointerenter", () => clearTimeout(going));
note.addEventListener("pointerleave", leave);
window.addEventListener("resize", () => {
  if (told) place();
});
document.addEventListener("pointerdown", (event) => {
  if (!note.contains(event.target) && !event.target.closest("figure svg")) hush();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hush();
});
