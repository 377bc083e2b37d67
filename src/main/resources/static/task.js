// What a condition hides is shown or hidden as one chooses, and what it needs is marked; without a script all of it is there, and the server knows.
(() => {
  const form = document.querySelector("form.task");
  if (matchMedia("(min-width: 62rem)").matches) {
    form.querySelectorAll(".lead-in").forEach(it => {
      it.open = true;
    });
  }
  const holds = (condition, filled) => {
    const [key, comparison, value] = condition.split(" ");
    const given = filled.getAll(key);
    if (comparison === "more") return Number((given[0] ?? "").replace(",", ".")) > Number(value);
    const equal = given.includes(value) || (value === "" && !given.length);
    return equal === (comparison === "equal");
  };
  function show() {
    const filled = new FormData(form);
    form.querySelectorAll(".item[data-hidden]").forEach(it => {
      it.hidden = holds(it.dataset.hidden, filled);
    });
    form.querySelectorAll(".item[data-needed]").forEach(it => {
      const needed = it.dataset.needed.split(";").some(each => holds(each, filled));
      it.querySelector("abbr").hidden = !needed;
      it.querySelectorAll("textarea, input:not([type=checkbox])").forEach(field => {
        field.required = needed;
      });
    });
  }
  form.addEventListener("change", show);
  show();

  // What is typed is kept on the server, for its writer alone: only the fields that were touched, so that a page that is
  // open twice takes nothing from itself.
  const PAUSE = 1000;
  const AGAIN = 10000;
  const told = form.querySelector("[data-kept]");
  const touched = new Set();
  let waiting = null;
  let keeping = null;
  let sending = false;
  let elsewhere = false;

  function body() {
    const all = new FormData(form);
    const some = new URLSearchParams({_csrf: all.get("_csrf"), _draft: form._draft.value, _form: form._form.value});
    for (const name of touched) {
      const values = all.getAll(name);
      (values.length ? values : [""]).forEach(it => some.append(name, it));
    }
    return some;
  }

  function tell(words) {
    told.textContent = told.dataset[words];
    told.hidden = false;
  }

  /** Keeps what was touched, one thing after the other. */
  function keep() {
    clearTimeout(waiting);
    waiting = null;
    const last = (keeping ?? Promise.resolve()).then(send).finally(() => {
      if (keeping === last) keeping = null;
    });
    keeping = last;
    return last;
  }

  async function send() {
    if (!touched.size) return;
    const kept = body();
    const names = [...touched];
    touched.clear();
    try {
      const answer = await fetch(form.dataset.draft,
        {method: "POST", body: kept, redirect: "error", signal: AbortSignal.timeout(AGAIN)});
      if (!answer.ok) throw new Error();
      const version = await answer.text();
      if (version) form._draft.value = version;
      elsewhere ||= !version;
      tell(elsewhere ? "elsewhere" : "words");
    } catch {
      names.forEach(it => touched.add(it));
      waiting ||= setTimeout(keep, AGAIN);
      tell("unkept");
    }
  }

  form.addEventListener("input", event => {
    touched.add(event.target.name);
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  /** A day that does not exist: the browser would send nothing in its place. */
  function unreadable() {
    form.querySelectorAll(".no-day").forEach(it => it.remove());
    const wrong = [...form.querySelectorAll("input[type=date]")].filter(it => it.validity.badInput);
    wrong.forEach(it => {
      const note = Object.assign(document.createElement("p"), {className: "wrong no-day", textContent: form.dataset.noDay});
      note.setAttribute("role", "alert");
      it.before(note);
    });
    return wrong[0];
  }

  // What is on its way is kept first: else the server would take it for something that was typed elsewhere, and a task that
  // is given back would be taken again.
  document.addEventListener("submit", async event => {
    if (sending) return;
    const own = event.target === form;
    const wrong = own && unreadable();
    const rest = waiting && !own ? keep() : keeping;
    if (wrong || rest) event.preventDefault();
    if (wrong) return wrong.focus();
    await rest;
    sending = true;
    clearTimeout(waiting);
    if (rest) event.target.requestSubmit(event.submitter);
  });
  addEventListener("pageshow", () => {
    sending = false;
  });
  addEventListener("pagehide", () => {
    if (waiting && !sending) navigator.sendBeacon(form.dataset.draft, body());
  });

  // A page that was refused is not sent once more by loading it again.
  if (form.dataset.unsent) history.replaceState(null, "", location.href);

  // The last words of the page before may have been kept only after this page came.
  setTimeout(async () => {
    if (touched.size || waiting || sending || form.dataset.unsent) return;
    const answer = await fetch(form.dataset.draft);
    if (answer.ok && (await answer.text()) !== form._draft.value && !touched.size) location.reload();
  }, 1500);
})();
