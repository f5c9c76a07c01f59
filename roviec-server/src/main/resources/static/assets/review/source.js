// The text: what is clicked there shows its card, and the card shows its place; a selection offers
// to make a finding of it.
const review = document.getElementById("review");
const { act, byAnchor, choose, closed, reveal, send } = review.desk;

const pane = review.querySelector(".source-pane");
const source = pane.querySelector(".source");
const menu = document.getElementById("selection-menu");

const pieces = (anchor) => [...pane.querySelectorAll(`[data-f~="${CSS.escape(anchor)}"]`)];
const isShown = (element) => element.getClientRects().length > 0;

const scrollTo = (element) => {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const at = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (at.top < frame.top + 40 || at.bottom > frame.bottom - 40) {
    pane.scrollBy({ top: at.top - frame.top - frame.height / 3, behavior: calm ? "auto" : "smooth" });
  }
};

document.addEventListener("card:current", ({ detail: card }) => {
  pane.querySelectorAll(".here").forEach((piece) => piece.classList.remove("here"));
  const found = pieces(card.dataset.anchor);
  found.forEach((piece) => piece.classList.add("here"));
  const first = found.find(isShown);
  if (first) scrollTo(first);
});

const paint = (card) => {
  for (const piece of pieces(card.dataset.anchor)) {
    piece.classList.toggle("settled", card.classList.contains("decided"));
    piece.classList.toggle("dropped", card.classList.contains("rejected"));
  }
};
document.querySelectorAll("#cards article.finding").forEach(paint);
document.addEventListener("card:changed", ({ detail: card }) => paint(card));

pane.addEventListener("click", (event) => {
  if (!getSelection().isCollapsed) return;
  const anchors = event.target.closest("[data-f]")?.dataset.f.split(" ") ?? [];
  const cards = anchors.map(byAnchor).filter(Boolean);
  const card = cards.find((one) => !one.hidden) ?? cards[0];
  if (card) {
    review.dataset.view = "cards";
    choose(reveal(card), { locate: false });
    document.dispatchEvent(new CustomEvent("card:current", { detail: card }));
  }
});

// --- From the strip and the list of what was not understood --------------------------------------

review.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#p'], svg a");
  const id = link?.getAttribute("href")?.slice(1);
  const paragraph = id && document.getElementById(id);
  if (!paragraph) return;
  event.preventDefault();
  show(paragraph);
});

const showAs = (what) => {
  pane.dataset.shown = what;
  for (const chip of pane.querySelectorAll("button[data-shown]")) {
    chip.setAttribute("aria-pressed", String(chip.dataset.shown === what));
  }
};
for (const chip of pane.querySelectorAll("button[data-shown]")) {
  chip.addEventListener("click", () => showAs(chip.dataset.shown));
}

const show = (paragraph) => {
  showAs("text");
  review.dataset.view = "source";
  pane.querySelectorAll(".pointed").forEach((one) => one.classList.remove("pointed"));
  paragraph.classList.add("pointed");
  scrollTo(paragraph);
};

const puzzles = [...review.querySelectorAll(".not-understood a")].map((link) => document.getElementById(link.hash.slice(1)));
let puzzle = -1;
document.addEventListener("source:puzzle", () => {
  if (puzzles.length > 0) show(puzzles[(puzzle = (puzzle + 1) % puzzles.length)]);
});

// --- Making a finding of a selection -------------------------------------------------------------

const offset = (node, at) => {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-o]");
  if (piece) return Number(piece.dataset.o) + (node.nodeType === Node.TEXT_NODE ? at : 0);
  const next = node.childNodes[at];
  const inside = next?.nodeType === Node.ELEMENT_NODE ? next.closest("[data-o]") ?? next.querySelector("[data-o]") : null;
  if (inside) return Number(inside.dataset.o);
  const last = [...(node.querySelectorAll?.("[data-o]") ?? [])].at(-1);
  return last ? Number(last.dataset.o) + last.textContent.length : null;
};

let selected = null;
const offer = () => {
  const selection = getSelection();
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  selected = null;
  menu.hidden = true;
  if (closed || !range || range.collapsed || !source.contains(range.commonAncestorContainer)) return;
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  if (start === null || end === null || end - start < 2) return;
  selected = { start, end };
  const at = range.getBoundingClientRect();
  const frame = review.getBoundingClientRect();
  menu.hidden = false;
  menu.style.left = `${Math.max(0, Math.min(at.left - frame.left, frame.width - menu.offsetWidth))}px`;
  const lowest = Math.min(innerHeight, pane.getBoundingClientRect().bottom) - menu.offsetHeight - 8;
  menu.style.top = `${Math.max(60, Math.min(at.bottom + 6, lowest)) - frame.top}px`;
};
document.addEventListener("selectionchange", () => setTimeout(offer, 150));
pane.addEventListener("scroll", () => { menu.hidden = true; });

menu.addEventListener("mousedown", (event) => event.preventDefault());
menu.addEventListener("click", async (event) => {
  const kind = event.target.closest("[data-add]")?.dataset.add;
  if (!kind || !selected) return;
  const made = await send("them", { kind, ...selected });
  getSelection().removeAllRanges();
  menu.hidden = true;
  const card = made?.[0];
  if (card) {
    review.dataset.view = "cards";
    choose(reveal(card));
    act(card, "EDIT");
  }
});
