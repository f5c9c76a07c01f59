// Shows beside a slider how far it stands, and ticks all boxes of a table; both work without it.
for (const shown of document.querySelectorAll("[data-shows]")) {
  const slider = document.getElementById(shown.dataset.shows);
  const show = () => (shown.textContent = `${slider.value}%`);
  slider.addEventListener("input", show);
  show();
}
for (const all of document.querySelectorAll("[data-tick-all]")) {
  const boxes = [...all.closest("form").querySelectorAll(`input[name=${all.dataset.tickAll}]`)];
  all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
}
