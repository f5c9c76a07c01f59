// Sends files one by one, each with its own progress; without this script the form sends them all.
const form = document.querySelector("[data-drop-zone]");
const receipts = document.getElementById("receipts");
const { csrf, csrfHeader } = document.body.dataset;
const AT_ONCE = 2;

const row = (file) => {
  const item = document.createElement("li");
  const name = document.createElement("strong");
  name.className = "name";
  name.textContent = file.name;
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const state = document.createElement("span");
  item.append(name, bar, state);
  return { item, bar, state };
};

const list = () => {
  let found = receipts.querySelector("ul");
  if (!found) {
    found = document.createElement("ul");
    found.className = "receipts";
    receipts.append(found);
  }
  return found;
};

const send = (file) => new Promise((done) => {
  const { item, bar, state } = row(file);
  list().prepend(item);
  const fail = (words) => {
    item.classList.add("Refused");
    bar.remove();
    state.textContent = words;
    done();
  };
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("X-Fragment", "yes");
  request.setRequestHeader(csrfHeader, csrf);
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  };
  request.upload.onload = () => {
    bar.removeAttribute("value");
    state.textContent = form.dataset.checking;
  };
  request.onerror = () => fail(form.dataset.failed);
  request.onload = () => {
    if (request.status === 413) return fail(form.dataset.tooLarge);
    if (request.status === 503) return fail(form.dataset.busy);
    if (request.status !== 200) return fail(form.dataset.failed);
    const answer = new DOMParser().parseFromString(request.responseText, "text/html");
    item.replaceWith(...answer.querySelectorAll("li"));
    document.body.dispatchEvent(new CustomEvent("taken-in"));
    done();
  };
  const body = new FormData();
  body.append("files", file);
  request.send(body);
});

const sendAll = async (files) => {
  const waiting = [...files];
  const worker = async () => {
    while (waiting.length > 0) await send(waiting.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

if (form) {
  const input = form.querySelector("input[type=file]");
  form.querySelector("button").hidden = true;
  input.addEventListener("change", () => {
    sendAll(input.files);
    input.value = "";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  let inside = 0;
  addEventListener("dragenter", () => form.classList.toggle("over", ++inside > 0));
  addEventListener("dragleave", () => form.classList.toggle("over", --inside > 0));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    inside = 0;
    form.classList.remove("over");
    if (event.dataTransfer.files.length > 0) sendAll(event.dataTransfer.files);
  });
}

// Once the queue is empty the list shows what came of it.
let busy = Number(document.getElementById("queue")?.dataset.count ?? 0);
document.body.addEventListener("htmx:afterSettle", () => {
  const now = Number(document.getElementById("queue")?.dataset.count ?? 0);
  if (busy > 0 && now < busy) {
    if (document.getElementById("documents-found")) {
      htmx.ajax("GET", location.href, { target: "#documents-found", select: "#documents-found", swap: "outerHTML" });
    } else location.reload();
  }
  busy = now;
});
