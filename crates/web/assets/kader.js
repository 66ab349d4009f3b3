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
for (const figure of document.querySelectorAll("[data-zoom]")) {
  const svg = figure.querySelector("svg");
  const whole = svg?.viewBox.baseVal;
  if (!whole) continue;
  const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  const words = JSON.parse(figure.dataset.zoom);
  let seen = { ...all };

  const show = () => {
    seen.width = Math.min(all.width, Math.max(all.width / 16, seen.width));
    seen.height = (seen.width * all.height) / all.width;
    seen.x = Math.min(all.x + all.width - seen.width, Math.max(all.x, seen.x));
    seen.y = Math.min(all.y + all.height - seen.height, Math.max(all.y, seen.y));
    svg.setAttribute("viewBox", `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
  };
  const zoom = (factor, at = { x: 0.5, y: 0.5 }) => {
    const width = Math.min(all.width, Math.max(all.width / 16, seen.width * factor));
    const height = (width * all.height) / all.width;
    seen.x += (seen.width - width) * at.x;
    seen.y += (seen.height - height) * at.y;
    seen.width = width;
    show();
  };
  const move = (x, y) => {
    seen.x += seen.width * x;
    seen.y += seen.height * y;
    show();
  };

  const bar = document.createElement("p");
  bar.className = "zoom";
  const button = (sign, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "utrecht-button utrecht-button--secondary-action";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    bar.append(made);
  };
  button("+", words.nearer, () => zoom(0.6));
  button("−", words.farther, () => zoom(1 / 0.6));
  button("⤢", words.whole, () => {
    seen = { ...all };
    show();
  });
  figure.prepend(bar);

  svg.setAttribute("tabindex", "0");
  svg.addEventListener("keydown", (event) => {
    const acts = {
      "+": () => zoom(0.6),
      "=": () => zoom(0.6),
      "-": () => zoom(1 / 0.6),
      0: () => zoom(Infinity),
      ArrowLeft: () => move(-0.1, 0),
      ArrowRight: () => move(0.1, 0),
      ArrowUp: () => move(0, -0.1),
      ArrowDown: () => move(0, 0.1),
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  svg.addEventListener("wheel", (event) => {
    // Only with a key, so that scrolling over a map does not catch the page.
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    const at = { x: (event.clientX - box.x) / box.width, y: (event.clientY - box.y) / box.height };
    zoom(event.deltaY < 0 ? 0.8 : 1.25, at);
  });
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
    tell(chart, keys);
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
