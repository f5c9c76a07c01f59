// Keys, on the page only: whoever types in a field (Telex, VNI) types letters and nothing else.
const review = document.getElementById("review");
const { act, choose, current, isOpening, nextOpen, step, undo } = review.desk;

const help = document.getElementById("help");
const on = document.getElementById("keys-on");
const REMEMBERED = "roviec.review.keys";
on.checked = localStorage.getItem(REMEMBERED) !== "off";
on.addEventListener("change", () => localStorage.setItem(REMEMBERED, on.checked ? "on" : "off"));

const showHelp = () => help.showModal();
document.getElementById("help-open").addEventListener("click", showHelp);

const isTyping = (event) =>
  event.isComposing || event.key === "Process"
  || event.target.closest?.("input, textarea, select, [contenteditable], dialog");

const isElsewhere = (event) =>
  event.key === "Enter" && event.target.closest?.("a, button, summary, [role=button]");

const keys = {
  j: () => step(1),
  k: () => step(-1),
  n: () => nextOpen(current()),
  Enter: () => current() && act(current(), "ACCEPT"),
  e: () => current() && act(current(), "EDIT"),
  x: () => current() && act(current(), "REJECT"),
  s: () => current() && act(current(), "SKIP"),
  u: () => document.dispatchEvent(new CustomEvent("source:puzzle")),
  z: () => undo(),
  "/": () => document.getElementById("find").focus(),
  "?": showHelp,
};

document.addEventListener("keydown", (event) => {
  if (event.target.id === "find" && (event.key === "Enter" || event.key === "Escape")) {
    event.preventDefault();
    choose(review.querySelector("article.finding:not([hidden])"));
    return;
  }
  const key = keys[event.key];
  if (!key || !on.checked || event.ctrlKey || event.altKey || event.metaKey || event.repeat && event.key !== "j" && event.key !== "k") return;
  if (isTyping(event) || isElsewhere(event)) return;
  event.preventDefault();
  if (!isOpening()) key();
});
