// The cards: choosing, confirming, correcting, rejecting; each answer of the server brings the
// cards that changed. Other scripts listen to "card:current" and "card:changed".
const review = document.getElementById("review");
const list = document.getElementById("cards");
const toasts = document.getElementById("toasts");
const live = document.getElementById("live");
const base = review.dataset.base;
const { csrf, csrfHeader } = document.body.dataset;
const closed = review.dataset.closed === "true";
const drafts = new WeakSet();
const bodies = new Map();
let lastBatch = null;
let busy = false;

const cards = () => [...list.querySelectorAll("article.finding")];
const visible = () => cards().filter((card) => !card.hidden);
const current = () => list.querySelector("article.current");
const byAnchor = (anchor) => document.getElementById(`c-${anchor}`);
const isOpen = (card) => ["OPEN", "SKIPPED", "WITHDRAWN"].includes(card.dataset.state);

const choose = (card, { focus = true, locate = true } = {}) => {
  if (!card) return;
  current()?.classList.remove("current");
  card.classList.add("current");
  if (focus) {
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }
  if (locate) document.dispatchEvent(new CustomEvent("card:current", { detail: card }));
};

const step = (by) => {
  const all = visible();
  const at = all.indexOf(current());
  choose(all[Math.min(all.length - 1, Math.max(0, at + by))] ?? all[0]);
};

const nextOpen = (from) => {
  const all = visible();
  const at = all.indexOf(from);
  const next = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find(isOpen);
  if (next) choose(next);
  else {
    live.textContent = review.dataset.noneLeft;
    document.getElementById("close")?.focus();
  }
};

// --- Filters and order --------------------------------------------------------------------------

const filter = { kind: "REQUIRED", open: false, words: "" };
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

const applyFilter = () => {
  const words = bare(filter.words);
  for (const card of cards()) {
    const kind = filter.kind === "ALL"
      || (filter.kind === "REQUIRED" ? card.dataset.required === "true" : card.dataset.kind === filter.kind);
    const open = !filter.open || isOpen(card) || card.classList.contains("current");
    card.hidden = !(kind && open && (words === "" || bare(card.textContent).includes(words)));
  }
  document.getElementById("no-cards").hidden = visible().length > 0;
  const bulk = document.getElementById("bulk");
  if (bulk) {
    bulk.hidden = true;
    for (const button of bulk.querySelectorAll("[data-bulk]")) {
      button.hidden = button.dataset.bulk !== filter.kind;
      if (!button.hidden) bulk.hidden = false;
    }
  }
};

const setKind = (kind) => {
  filter.kind = kind;
  for (const chip of review.querySelectorAll("[data-filter]")) {
    chip.setAttribute("aria-pressed", String(chip.dataset.filter === kind));
  }
  applyFilter();
};

const reveal = (card) => {
  if (card?.hidden) {
    filter.words = document.getElementById("find").value = "";
    filter.open = document.getElementById("only-open").checked = false;
    setKind("ALL");
  }
  return card;
};

const sortCards = () => {
  const doubtful = document.getElementById("order").value === "doubt";
  const key = (card) => (card.dataset.kind === "DOCUMENT" ? -1 : Number(card.dataset.start));
  const order = (a, b) =>
    (doubtful ? Number(b.dataset.doubt) - Number(a.dataset.doubt) : 0) || key(a) - key(b)
    || Number(b.dataset.end) - Number(a.dataset.end);
  const last = document.getElementById("no-cards");
  for (const card of cards().sort(order)) last.before(card);
};

// --- What a card's fields say -------------------------------------------------------------------

// The server lays them over the terms that the card shows; null if there is nothing to lay over.
const gather = (card, form) => {
  const fields = {};
  const editing = form?.classList.contains("edit");
  for (const [name, value] of form ? new FormData(form) : []) {
    if (editing || value !== "") fields[name] = value;
  }
  if (!editing && fields["due.kind"] === "NONE") fields["due.words"] = review.dataset.noDue;
  for (const select of card.querySelectorAll("select[data-party]")) {
    if (select.value) fields[`party.${select.dataset.party}`] = select.value;
  }
  return Object.keys(fields).length > 0 ? fields : null;
};

// --- Talking to the server ----------------------------------------------------------------------

const swap = (answer) => {
  const news = answer.getElementById("changes");
  if (news?.dataset.latest) review.dataset.latest = news.dataset.latest;
  const changed = [];
  for (const fresh of news?.querySelectorAll("article.finding") ?? []) {
    const old = document.getElementById(fresh.id);
    const wasCurrent = old?.classList.contains("current");
    if (old) old.replaceWith(fresh);
    else document.getElementById("no-cards").before(fresh);
    if (wasCurrent) fresh.classList.add("current");
    changed.push(fresh);
  }
  for (const anchor of (news?.dataset.gone ?? "").split(" ").filter(Boolean)) byAnchor(anchor)?.remove();
  const progress = news?.querySelector("#progress");
  if (progress) document.getElementById("progress").replaceWith(progress);
  sortCards();
  for (const card of changed) document.dispatchEvent(new CustomEvent("card:changed", { detail: card }));
  return changed;
};

const say = (element, undo) => {
  toasts.replaceChildren(element);
  live.textContent = element.textContent;
  lastBatch = undo ?? lastBatch;
  setTimeout(() => { if (!element.matches(":hover, :focus-within")) element.remove(); }, 12000);
};

const sayWords = (words) => {
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.textContent = words;
  say(toast);
};

const send = async (path, body, card) => {
  if (busy || closed) return null;
  busy = true;
  try {
    const response = await fetch(`${base}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", [csrfHeader]: csrf },
      body: JSON.stringify(body),
    });
    if (response.redirected) return location.reload();
    const answer = new DOMParser().parseFromString(await response.text(), "text/html");
    const refused = answer.querySelector(".refused");
    if (refused) {
      showAt(card, refused);
      return null;
    }
    if (!answer.getElementById("changes")) throw new Error(String(response.status));
    const changed = swap(answer);
    if (response.status === 409) {
      showConflict(answer, changed[0] ?? card, path, body);
      return null;
    }
    const toast = answer.querySelector(".toast");
    if (toast) say(toast, toast.querySelector("[data-undo]")?.dataset.undo);
    applyFilter();
    return changed;
  } catch {
    sayWords(review.dataset.lost);
    return null;
  } finally {
    busy = false;
  }
};

const showAt = (card, alert) => {
  if (!card) return sayWords(alert.textContent);
  card.querySelector(".refused")?.remove();
  card.querySelector(".card-head").after(alert);
  live.textContent = alert.textContent;
};

// The other person's decision is shown; one's own can be sent again, knowing of the other.
const showConflict = (answer, card, path, body) => {
  const alert = answer.querySelector(".conflict");
  if (!card || !alert) return;
  const mine = alert.querySelector("[data-mine]");
  mine.hidden = path !== "phan-quyet";
  mine.addEventListener("click", () => send(path, { ...body, version: Number(card.dataset.version) }));
  showAt(card, alert);
  choose(card);
};

const target = (card) => ({ anchor: card.dataset.anchor, version: Number(card.dataset.version) });

const decide = async (card, choice, form) => {
  const fields = choice === "ACCEPT" ? gather(card, form) : null;
  drafts.delete(card);
  const changed = await send("phan-quyet", { ...target(card), choice, fields, bodies: Object.fromEntries(bodies) }, card);
  if (changed) nextOpen(changed[0]);
};

const accept = (card) => decide(card, "ACCEPT", card.querySelector("form.edit") ?? card.querySelector("form.ask"));

// The fields come when they are wanted. Until they are there, keys command nothing: they are meant
// for a field.
let opening = false;

const fetchForm = async (card) => {
  const link = card.querySelector("[data-act=EDIT]");
  const response = await fetch(link.href, { headers: { "HX-Request": "true" } });
  if (response.redirected) return location.reload();
  const form = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("form.edit");
  if (!form) throw new Error(String(response.status));
  return form;
};

const edit = async (card) => {
  if (closed || opening || card.querySelector("form.edit")) return;
  opening = true;
  try {
    const form = await fetchForm(card);
    if (!form) return;
    if (!card.isConnected || form.dataset.version !== card.dataset.version) {
      drafts.delete(card);
      await look();
      return sayWords(review.dataset.overtaken);
    }
    card.querySelector(".actions").before(form);
    card.classList.add("editing");
    const ask = card.querySelector("form.ask");
    if (ask) ask.hidden = true;
    form.querySelector("input:not([type=hidden]), textarea, select").focus();
  } catch {
    sayWords(review.dataset.lost);
  } finally {
    opening = false;
  }
};

const leaveEdit = (card) => {
  card.querySelector("form.edit").remove();
  card.classList.remove("editing");
  drafts.delete(card);
  const ask = card.querySelector("form.ask");
  if (ask) ask.hidden = false;
  choose(card);
};

const merge = (card) => {
  const all = cards().filter((one) => one.dataset.kind === "ASSIGNMENT" && !one.classList.contains("rejected"));
  const above = all[all.indexOf(card) - 1];
  if (!above) return sayWords(review.dataset.mergeNone);
  return send("gop", { ...target(card), other: above.dataset.anchor, otherVersion: Number(above.dataset.version) }, card);
};

const undo = (batch = lastBatch) => {
  lastBatch = null;
  if (batch) return send("hoan-tac", { batch }).then((changed) => changed?.[0] && choose(reveal(changed[0])));
};

const act = (card, what) => {
  switch (what) {
    case "ACCEPT": return accept(card);
    case "EDIT": return edit(card);
    case "CANCEL": return leaveEdit(card);
    case "REJECT": return decide(card, "REJECT");
    case "SKIP": return decide(card, "SKIP");
    case "SPLIT": return send("tach", target(card), card);
    case "MERGE": return merge(card);
    case "LOCATE":
      review.dataset.view = "source";
      return choose(card);
  }
};

// --- Hands --------------------------------------------------------------------------------------

list.addEventListener("click", (event) => {
  const card = event.target.closest("article.finding");
  if (!card) return;
  const button = event.ctrlKey || event.metaKey ? null : event.target.closest("[data-act]");
  const inField = event.target.closest("input, textarea, select, label, button, a");
  if (!card.classList.contains("current")) choose(card, { focus: !inField });
  if (!button) return;
  event.preventDefault();
  act(card, button.dataset.act);
});

list.addEventListener("focusin", (event) => {
  const card = event.target.closest("article.finding");
  if (card && !card.classList.contains("current")) choose(card, { focus: false });
});

list.addEventListener("submit", (event) => {
  event.preventDefault();
  const card = event.target.closest("article.finding");
  decide(card, "ACCEPT", event.target);
});

list.addEventListener("keydown", (event) => {
  const form = event.target.closest("form[data-form]");
  if (!form || event.isComposing) return;
  const card = form.closest("article.finding");
  if (event.key === "Escape") {
    event.stopPropagation();
    if (form.classList.contains("edit")) leaveEdit(card);
    else choose(card);
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || (form.classList.contains("ask") && !event.target.matches("textarea, button")))) {
    event.preventDefault();
    decide(card, "ACCEPT", form);
  }
});

list.addEventListener("input", (event) => {
  const card = event.target.closest("article.finding");
  if (card) drafts.add(card);
  const kind = event.target.closest(".when")?.querySelector('[name="due.kind"]');
  if (event.target.type === "date" && kind && event.target.value) kind.value = "DATE";
});

// Names of today's bodies are offered while one is typed.
let asking = 0;
list.addEventListener("input", async (event) => {
  if (!event.target.matches("input[data-bodies]") || event.target.value.trim().length < 2) return;
  const mine = ++asking;
  const response = await fetch(`/duyet/co-quan?q=${encodeURIComponent(event.target.value)}`).catch(() => null);
  if (!response?.ok || mine !== asking) return;
  const found = await response.json();
  document.getElementById("bodies").replaceChildren(...found.map((body) => {
    bodies.set(body.name, body.id);
    const option = document.createElement("option");
    option.value = body.name;
    return option;
  }));
});

toasts.addEventListener("click", (event) => {
  const batch = event.target.closest("[data-undo]")?.dataset.undo;
  if (batch) undo(batch);
});

for (const chip of review.querySelectorAll("[data-filter]")) {
  chip.addEventListener("click", () => setKind(chip.dataset.filter));
}
for (const button of review.querySelectorAll("[data-bulk]")) {
  button.addEventListener("click", async () => {
    if (await send("xac-nhan-loai", { kind: button.dataset.bulk })) {
      button.remove();
      applyFilter();
    }
  });
}
document.getElementById("find").addEventListener("input", (event) => {
  filter.words = event.target.value;
  applyFilter();
});
document.getElementById("only-open").addEventListener("change", (event) => {
  filter.open = event.target.checked;
  applyFilter();
});
document.getElementById("order").addEventListener("change", sortCards);
document.getElementById("view-toggle").addEventListener("click", () => {
  review.dataset.view = review.dataset.view === "cards" ? "source" : "cards";
});
document.getElementById("close-form")?.addEventListener("submit", (event) => {
  const open = Number(document.getElementById("progress").dataset.open);
  if (open > 0 && !window.confirm(document.getElementById("close").dataset.ask)) {
    event.preventDefault();
    delete event.target.dataset.sent;
  }
});

// What others decide shows within seconds; cards that are being edited are left alone.
const look = async () => {
  if (document.hidden || busy || closed) return;
  const response = await fetch(`${base}/thay-doi?sau=${review.dataset.latest}`).catch(() => null);
  if (!response?.ok || response.redirected || busy) return;
  const answer = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const fresh of answer.querySelectorAll("article.finding")) {
    const old = document.getElementById(fresh.id);
    if (old && (drafts.has(old) || old.classList.contains("editing") || old.dataset.version === fresh.dataset.version)) fresh.remove();
  }
  if (answer.getElementById("changes")) swap(answer);
  applyFilter();
};
if (!closed) setInterval(look, 10000);

// What the other scripts of this page may use: each script has its own, versioned address, so they
// meet here and not by import.
review.desk = { act, byAnchor, choose, closed, current, isOpening: () => opening, nextOpen, reveal, send, step, undo };

sortCards();
setKind("REQUIRED");
choose(visible().find(isOpen) ?? visible()[0], { locate: false });
