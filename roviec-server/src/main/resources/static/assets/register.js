// The bar for ticked tasks: shown when something is ticked, with the one field its action needs.
const bar = document.getElementById("bulk-bar");
if (bar) {
  const form = document.getElementById("bulk");
  const boxes = [...form.querySelectorAll("input[name=id]")];
  const all = form.querySelector("[data-tick-all]");
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    bar.hidden = ticked === 0;
    bar.querySelector("[data-ticked]").textContent = String(ticked);
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  form.addEventListener("change", (event) => {
    if (event.target === all) {
      boxes.forEach((box) => (box.checked = all.checked));
    }
    if (event.target.matches("[data-bulk-action]")) {
      for (const label of bar.querySelectorAll("[data-for]")) {
        const fits = label.dataset.for === event.target.value;
        label.hidden = !fits;
        label.querySelector("[name=value]").disabled = !fits;
      }
    }
    show();
  });
  show();
}
