// The picture and the tables hold everything; this adds choosing, filtering, searching and zooming.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const numbers = (text) => (text ? text.split(" ").map(Number) : []);

const nodes = all("table.nodes tbody tr").map((row) => ({
  row,
  name: one("th", row).textContent,
  kind: row.dataset.kind,
  search: fold(row.dataset.search),
  ties: [],
}));
const ties = all("table.ties tbody tr").map((row) => ({
  row,
  source: Number(row.dataset.source),
  target: Number(row.dataset.target),
  kind: row.dataset.kind,
  goes: row.dataset.goes,
  topics: new Set(numbers(row.dataset.topics)),
  years: numbers(row.dataset.years),
  references: numbers(row.dataset.references),
}));
ties.forEach((tie, number) => {
  nodes[tie.source].ties.push(number);
  nodes[tie.target].ties.push(number);
});

const form = one(".filters");
const detail = one(".detail");
const hint = detail.firstElementChild;
const status = one(".status");
const large = one(".stage").classList.contains("large");
const pictures = all("svg.network").map((svg) => ({
  svg,
  nodes: byNumber(svg, "node"),
  ties: byNumber(svg, "tie"),
  names: byNumber(svg, "name"),
  whole: svg.getAttribute("viewBox").split(" ").map(Number),
}));
let shownTies = new Set();
let shownNodes = new Set();
let chosen = null;

function byNumber(svg, what) {
  return new Map(all(`[data-${what}]`, svg).map((mark) => [Number(mark.dataset[what]), mark]));
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/* Filters: a tie is shown if its kind, topic and time fit. A post goes with the person who is left, an event
   with the whole that it is part of where both are left. */
function filter() {
  const kinds = new Set(all("[name=kind]:checked", form).map((box) => box.value));
  const topic = form.elements.topic?.value ?? "";
  const from = Number(form.elements.from?.value || -Infinity);
  const until = Number(form.elements.until?.value || Infinity);
  const fits = (tie) => !tie.years.length || tie.years.some((year) => year >= from && year <= until);
  const about = (tie) => topic === "" || tie.topics.has(Number(topic));
  const left = new Set();
  ties.forEach((tie) => {
    if (tie.goes === "alone" && fits(tie) && about(tie)) left.add(tie.source).add(tie.target);
  });
  const goes = {
    alone: about,
    start: (tie) => topic === "" || left.has(tie.source),
    both: (tie) => left.has(tie.source) && left.has(tie.target),
  };
  const narrowed = topic !== "" || from > -Infinity || until < Infinity;
  shownTies = new Set();
  shownNodes = new Set();
  ties.forEach((tie, number) => {
    if (kinds.has(tie.kind) && fits(tie) && goes[tie.goes](tie)) {
      shownTies.add(number);
      shownNodes.add(tie.source).add(tie.target);
    }
  });
  if (!narrowed && kinds.size === all("[name=kind]", form).length) nodes.forEach((_, number) => shownNodes.add(number));
  ties.forEach((tie, number) => (tie.row.hidden = !shownTies.has(number)));
  nodes.forEach((node, number) => (node.row.hidden = !shownNodes.has(number)));
  for (const picture of pictures) {
    for (const [number, mark] of picture.ties) mark.classList.toggle("off", !shownTies.has(number));
    for (const [number, mark] of picture.nodes) mark.classList.toggle("off", !shownNodes.has(number));
    // The roads are as wide as all that go along them: where one of those is off, each draws its own.
    const off = [...picture.ties.values()].some((mark) => mark.matches(".led.off"));
    picture.svg.classList.toggle("filtered", off);
    rove(picture);
  }
  if (chosen?.node !== undefined && !shownNodes.has(chosen.node)) choose(null);
  else show(chosen);
  search();
}

function search() {
  const asked = fold(form.elements.search.value.trim());
  const found = asked ? nodes.map((node, number) => (node.search.includes(asked) ? number : -1)).filter((n) => n >= 0) : [];
  for (const picture of pictures) {
    for (const [number, mark] of picture.nodes) mark.classList.toggle("found", found.includes(number));
  }
  const text = status.dataset.text.replace("{nodes}", shownNodes.size).replace("{ties}", shownTies.size);
  status.textContent = asked ? `${text} ${status.dataset.found.replace("{count}", found.length)}` : text;
  if (asked) highlight({ nodes: new Set(found), ties: new Set() });
  else highlight(around(chosen));
  return found;
}

/* What is pointed at or chosen: a node with its ties and neighbours, or a tie with its ends. */
function around(what) {
  if (!what) return null;
  if (what.tie !== undefined) {
    const tie = ties[what.tie];
    return { nodes: new Set([tie.source, tie.target]), ties: new Set([what.tie]) };
  }
  const near = nodes[what.node].ties.filter((number) => shownTies.has(number));
  return { ties: new Set(near), nodes: new Set([what.node, ...near.flatMap((n) => [ties[n].source, ties[n].target])]) };
}

function highlight(near) {
  for (const picture of pictures) {
    picture.svg.classList.toggle("focused", Boolean(near));
    for (const [number, mark] of picture.nodes) mark.classList.toggle("near", Boolean(near?.nodes.has(number)));
    for (const [number, mark] of picture.ties) mark.classList.toggle("near", Boolean(near?.ties.has(number)));
    for (const [number, mark] of picture.names) mark.classList.toggle("on", Boolean(near?.nodes.has(number)));
  }
}

function choose(what) {
  chosen = what;
  for (const picture of pictures) {
    for (const [number, mark] of picture.nodes) mark.classList.toggle("chosen", number === what?.node);
  }
  show(what);
}

function show(what) {
  highlight(around(what));
  // Over a large picture the sentences lie on top: they come when something is chosen, not when it is passed.
  if (!what || (large && what !== chosen)) {
    detail.replaceChildren(hint);
    return;
  }
  const parts = large ? [closer()] : [];
  if (large) detail.classList.toggle("aside", onTheRight(what));
  if (what.node !== undefined) {
    const node = nodes[what.node];
    parts.push(make("h2", {}, node.name), make("p", { className: "kind" }, node.kind));
    node.ties.filter((number) => shownTies.has(number)).forEach((number) => parts.push(said(number, what.node)));
  } else {
    parts.push(said(what.tie, null));
  }
  detail.replaceChildren(...parts);
}

function closer() {
  const button = make("button", { type: "button", className: "close", textContent: "×" });
  button.setAttribute("aria-label", detail.dataset.close);
  button.addEventListener("click", () => choose(null));
  return button;
}

function onTheRight(what) {
  const mark = pictures[0].nodes.get(what.node ?? ties[what.tie].target);
  return mark ? middle(mark)[0] > window.innerWidth / 2 : false;
}

function said(number, from) {
  const tie = ties[number];
  const sentence = make("p", {});
  [tie.source, " ", one(".tie", tie.row).textContent.toLowerCase(), " ", tie.target].forEach((part) =>
    sentence.append(typeof part === "number" ? nameOf(part, from) : part),
  );
  const facts = all(".role, .via, .when", tie.row).map((cell) => cell.textContent).filter(Boolean);
  const block = make("div", { className: "said" }, sentence);
  if (facts.length) block.append(make("p", { className: "what" }, facts.join(" · ")));
  const list = make("ul", {});
  tie.references.forEach((reference) => {
    const item = make("li", {});
    item.append(...one(`#reference-${reference}`).cloneNode(true).childNodes);
    list.append(item);
  });
  block.append(list);
  return block;
}

function nameOf(number, from) {
  if (number === from) return make("strong", {}, nodes[number].name);
  const button = make("button", { type: "button" }, nodes[number].name);
  button.addEventListener("click", () => choose({ node: number }));
  return button;
}

function make(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/* The keyboard: one stop for Tab, arrows to the nearest node, Enter to choose, Escape to let go. */
function rove(picture, current = null) {
  const shown = [...picture.nodes].filter(([number]) => shownNodes.has(number)).map(([, mark]) => mark);
  const stop = current ?? shown.find((mark) => mark.getAttribute("tabindex") === "0") ?? shown[0];
  for (const mark of picture.nodes.values()) mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
}

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function middle(mark) {
  const box = one("rect,circle,path", mark).getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function nearest(picture, from, [x, y]) {
  const [fromX, fromY] = middle(from);
  let best = null;
  for (const [number, mark] of picture.nodes) {
    if (mark === from || !shownNodes.has(number)) continue;
    const [toX, toY] = middle(mark);
    const along = (toX - fromX) * x + (toY - fromY) * y;
    const aside = Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x);
    const cost = along + 2 * aside;
    if (along > 1 && (!best || cost < best.cost)) best = { mark, cost };
  }
  return best?.mark;
}

function pressed(picture, event) {
  const mark = event.target.closest("[data-node]");
  if (ways[event.key] && mark) {
    event.preventDefault();
    const next = nearest(picture, mark, ways[event.key]);
    if (next) {
      rove(picture, next);
      next.focus();
    }
  } else if (event.key === "+" || event.key === "=") zoom(picture, 0.75);
  else if (event.key === "-") zoom(picture, 1 / 0.75);
  else if (event.key === "0") zoom(picture, 0);
}

/* Zooming and moving: the viewBox of the picture. */
function zoom(picture, factor, point = null) {
  const [, , width, height] = picture.whole;
  let box = picture.svg.getAttribute("viewBox").split(" ").map(Number);
  const size = factor ? Math.min(width, Math.max(width / 12, box[2] * factor)) : width;
  const ratio = size / box[2];
  const [x, y] = point ?? [box[0] + box[2] / 2, box[1] + box[3] / 2];
  box = [x - (x - box[0]) * ratio, y - (y - box[1]) * ratio, size, (size * height) / width];
  look(picture, box);
}

function look(picture, [x, y, wide, high]) {
  const [, , width, height] = picture.whole;
  const box = [Math.min(Math.max(0, x), width - wide), Math.min(Math.max(0, y), height - high), wide, high];
  picture.svg.setAttribute("viewBox", box.map((value) => Math.round(value * 100) / 100).join(" "));
  picture.svg.classList.toggle("moved", wide < width - 0.5);
}

function pointAt(svg, event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [point.x, point.y];
}

function drag(picture) {
  let start = null;
  let moved = false;
  picture.svg.addEventListener("pointerdown", (event) => {
    moved = false;
    if (picture.svg.classList.contains("moved")) start = pointAt(picture.svg, event);
  });
  window.addEventListener("pointermove", (event) => {
    if (!start) return;
    const [x, y] = pointAt(picture.svg, event);
    if (!moved && Math.hypot(x - start[0], y - start[1]) < 3) return;
    moved = true;
    const box = picture.svg.getAttribute("viewBox").split(" ").map(Number);
    look(picture, [box[0] + start[0] - x, box[1] + start[1] - y, box[2], box[3]]);
  });
  window.addEventListener("pointerup", () => (start = null));
  picture.svg.addEventListener("dragstart", (event) => event.preventDefault());
  picture.svg.addEventListener("click", (event) => {
    event.preventDefault();
    if (moved) return;
    const mark = event.target.closest("[data-node],[data-tie]");
    if (mark?.dataset.node) rove(picture, mark);
    choose(pointed(mark));
  });
}

function pointed(mark) {
  if (!mark) return null;
  return mark.dataset.node ? { node: Number(mark.dataset.node) } : { tie: Number(mark.dataset.tie) };
}

for (const picture of pictures) {
  for (const mark of picture.ties.values()) {
    all("path:not(.head,.gap,.road)", mark).forEach((path) => {
      const hit = path.cloneNode();
      [...hit.attributes].filter(({ name }) => name !== "d").forEach(({ name }) => hit.removeAttribute(name));
      hit.setAttribute("class", "hit");
      mark.append(hit);
    });
  }
  all(".node > title", picture.svg).forEach((title) => title.remove());
  drag(picture);
  picture.svg.addEventListener("keydown", (event) => pressed(picture, event));
  picture.svg.addEventListener("pointerover", (event) => {
    const what = pointed(event.target.closest("[data-node],[data-tie]"));
    if (chosen) highlight(around(what ?? chosen));
    else show(what);
  });
  picture.svg.addEventListener("pointerleave", () => show(chosen));
  picture.svg.addEventListener("focusin", (event) => {
    const what = pointed(event.target.closest("[data-node]"));
    if (what && !chosen) show(what);
  });
  picture.svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(picture, event.deltaY > 0 ? 1.2 : 1 / 1.2, pointAt(picture.svg, event));
    },
    { passive: false },
  );
}
all("[data-zoom]").forEach((button) =>
  button.addEventListener("click", () =>
    pictures.forEach((picture) => zoom(picture, { in: 0.75, out: 1 / 0.75, all: 0 }[button.dataset.zoom])),
  ),
);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") choose(null);
});
form.addEventListener("input", (event) => (event.target.id === "search" ? search() : filter()));
form.addEventListener("reset", () => setTimeout(() => (choose(null), filter())));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const found = search();
  if (found.length) {
    choose({ node: found[0] });
    pictures.forEach((picture) => {
      const mark = picture.nodes.get(found[0]);
      if (mark?.getClientRects().length) rove(picture, mark), mark.focus();
    });
  }
});
all("[hidden]").filter((part) => part.matches("form, aside, .zoom, .keys")).forEach((part) => (part.hidden = false));
filter();
