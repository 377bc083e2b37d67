// What a condition hides is shown or hidden as one chooses; without a script all of it is there, and the server knows.
(() => {
  const form = document.querySelector("form.task");
  const items = [...form.querySelectorAll(".item[data-key]")];
  const value = key => new FormData(form).getAll(key).join("");
  const show = () => items.forEach(it => {
    it.hidden = (value(it.dataset.key) === it.dataset.value) === (it.dataset.equal === "true");
  });
  form.addEventListener("change", show);
  show();

  // What is typed is kept on the server, for its writer alone.
  const told = form.querySelector("[data-kept]");
  let waiting = null;
  let sending = false;
  const body = () => new URLSearchParams(new FormData(form));

  async function keep() {
    clearTimeout(waiting);
    waiting = null;
    try {
      const answer = await fetch(form.dataset.draft, {method: "POST", body: body(), redirect: "error"});
      if (answer.ok) {
        form.dataset.saved = "true";
        told.textContent = told.dataset.words;
        told.hidden = false;
      }
    } catch {
      waiting = setTimeout(keep, 10000);
    }
  }

  form.addEventListener("input", () => {
    delete form.dataset.saved;
    if (!waiting) waiting = setTimeout(keep, 3000);
  });
  form.addEventListener("submit", () => {
    sending = true;
    clearTimeout(waiting);
  });
  addEventListener("pagehide", () => {
    if (waiting && !sending) navigator.sendBeacon(form.dataset.draft, body());
  });
})();
