// Opens and closes the branches of the tree; a branch is fetched when it is first opened.
document.addEventListener("click", async (event) => {
  const twist = event.target.closest("button.twist");
  if (!twist) return;
  const branch = twist.closest("li").querySelector(":scope > .branch");
  const opens = twist.getAttribute("aria-expanded") !== "true";
  if (opens && twist.dataset.branch) {
    const answer = await fetch(twist.dataset.branch, { headers: { "HX-Request": "true" } });
    if (!answer.ok || answer.redirected) {
      location.assign(twist.closest("li").querySelector("a").href);
      return;
    }
    branch.innerHTML = await answer.text();
    delete twist.dataset.branch;
  }
  twist.setAttribute("aria-expanded", String(opens));
  branch.hidden = !opens;
});
