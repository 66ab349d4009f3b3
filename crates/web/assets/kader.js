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

// What a mark of a chart says, near the pointer or the focus.
const told = document.createElement("p");
told.className = "told";
told.setAttribute("role", "status");
told.hidden = true;
document.body.append(told);
const tell = (mark, x, y) => {
  const words = mark?.querySelector(":scope > title")?.textContent;
  told.hidden = !words;
  if (!words) return;
  told.textContent = words;
  told.style.insetInlineStart = `${Math.min(x + 12, window.innerWidth - told.offsetWidth - 8)}px`;
  told.style.insetBlockStart = `${Math.min(y + 16, window.innerHeight - told.offsetHeight - 8)}px`;
};
for (const svg of document.querySelectorAll("figure svg")) {
  const marked = (event) => event.target.closest("g, path, rect, circle");
  svg.addEventListener("pointermove", (event) => tell(marked(event), event.clientX, event.clientY));
  svg.addEventListener("pointerleave", () => tell(null));
  svg.addEventListener("focusin", (event) => {
    const box = event.target.getBoundingClientRect();
    tell(event.target, box.right, box.bottom);
  });
  svg.addEventListener("focusout", () => tell(null));
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") told.hidden = true;
});
