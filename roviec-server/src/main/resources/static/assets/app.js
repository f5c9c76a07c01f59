// Small things that plain HTML cannot do; every page works without them.
(() => {
  const body = document.body;

  // Requests made by htmx carry the token that forms carry as a hidden field.
  body.addEventListener("htmx:configRequest", (event) => {
    if (body.dataset.csrf && event.detail.verb !== "get") {
      event.detail.headers[body.dataset.csrfHeader] = body.dataset.csrf;
    }
  });

  // An expired session answers a fragment with the sign-in page: go there as a whole.
  body.addEventListener("htmx:beforeSwap", (event) => {
    const path = new URL(event.detail.xhr.responseURL || location.href).pathname;
    if (path.endsWith("/sign-in")) {
      event.detail.shouldSwap = false;
      location.assign(path);
    }
  });

  // data-confirm="words": asks before a form is sent.
  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    // A second click sends nothing twice.
    if (event.target.method === "post" && !event.target.hasAttribute("hx-post")) {
      if (event.target.dataset.sent) event.preventDefault();
      event.target.dataset.sent = "yes";
    }
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });

  // data-fold: folded on a phone only.
  if (window.matchMedia("(min-width: 761px)").matches) {
    document.querySelectorAll("details[data-fold]").forEach((fold) => (fold.open = true));
  }

  // data-submit-on-change: filters that apply at once.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
  });

  // data-print: prints this page.
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
    if (event.target.closest("[data-open-menu]")) {
      event.preventDefault();
      body.classList.toggle("menu-open");
      document.querySelector("nav.side a")?.focus();
    }
    document.querySelectorAll("details.drop[open]").forEach((drop) => {
      if (!drop.contains(event.target)) drop.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    body.classList.remove("menu-open");
    document.querySelectorAll("details.drop[open]").forEach((drop) => {
      drop.open = false;
      drop.querySelector("summary").focus();
    });
  });

  // Toasts leave after a while, unless somebody is at them.
  const leave = (toast) => {
    if (toast.matches(":hover, :focus-within")) setTimeout(() => leave(toast), 3000);
    else toast.remove();
  };
  document.querySelectorAll(".toast").forEach((toast) => setTimeout(() => leave(toast), 12000));
})();
