// The map and the table hold everything; this adds choosing, filtering and searching.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);

const svg = one("svg.chain");
const form = one(".filters");
const detail = one(".detail");
const status = one(".status");
const rows = all("table.shares tbody tr").map((row) => ({
  row,
  actor: row.dataset.actor,
  name: one("th", row).textContent,
  kind: row.dataset.kind,
  places: row.dataset.places.split(" "),
  search: fold(row.dataset.search),
  references: row.dataset.references ? row.dataset.references.split(" ") : [],
}));
const cards = all(".card", svg).map((card) => ({ card, actors: card.dataset.actors.split(" ") }));
let found = null;
let chosen = null;

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/* Filters: rows of a phase, of a name or a task; the cards of their actors stand out. */
function filter() {
  const asked = fold(form.elements.search.value.trim());
  const place = form.elements.phase.value;
  const left = rows.filter((each) => (!place || each.places.includes(place)) && each.search.includes(asked));
  rows.forEach((each) => (each.row.hidden = !left.includes(each)));
  found = asked || place ? new Set(left.map((each) => each.actor)) : null;
  const actors = new Set(left.map((each) => each.actor)).size;
  status.textContent = status.dataset.text.replace("{actors}", actors).replace("{shares}", left.length);
  highlight(chosen ?? found);
}

function highlight(actors) {
  svg.classList.toggle("focused", Boolean(actors));
  for (const { card, actors: own } of cards) card.classList.toggle("near", Boolean(actors && own.some((each) => actors.has(each))));
}

function choose(card) {
  chosen = card ? new Set(card.actors) : null;
  highlight(chosen ?? found);
  if (!card) {
    detail.replaceChildren();
    return;
  }
  const close = make("button", { type: "button", className: "close", textContent: "×" });
  close.setAttribute("aria-label", detail.dataset.close);
  close.addEventListener("click", () => choose(null));
  const box = card.card.getBoundingClientRect();
  detail.classList.toggle("aside", box.x + box.width / 2 > window.innerWidth / 2);
  detail.replaceChildren(close, ...card.actors.flatMap(told));
}

function told(actor) {
  const own = rows.filter((each) => each.actor === actor);
  if (!own.length) return [];
  return [make("h2", {}, own[0].name), make("p", { className: "kind" }, own[0].kind), ...own.map(said)];
}

function said({ row, references }) {
  const facts = all(".where, .role, .when", row).map((cell) => cell.textContent).filter(Boolean);
  const list = make("ul", {});
  references.forEach((number) => {
    const item = make("li", {});
    item.append(...one(`#reference-${number}`).cloneNode(true).childNodes);
    list.append(item);
  });
  const task = make("p", {}, make("strong", {}, one(".task", row).textContent));
  return make("div", { className: "said" }, task, make("p", { className: "what" }, facts.join(" · ")), list);
}

function make(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

for (const each of cards) {
  const point = () => highlight(chosen ?? new Set(each.actors));
  each.card.addEventListener("pointerenter", point);
  each.card.addEventListener("focus", point);
  each.card.addEventListener("pointerleave", () => highlight(chosen ?? found));
  each.card.addEventListener("blur", () => highlight(chosen ?? found));
  each.card.addEventListener("click", (event) => {
    event.preventDefault();
    choose(each);
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") choose(null);
});
form.addEventListener("input", filter);
form.addEventListener("reset", () => setTimeout(() => (choose(null), filter())));
form.addEventListener("submit", (event) => event.preventDefault());
all("[hidden]").filter((part) => part.matches("form, aside, .keys")).forEach((part) => (part.hidden = false));
filter();
