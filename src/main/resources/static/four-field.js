// Moves ideas in the four-field by arrow keys, or to the place one points at. What is sent is the form beside the picture.
(() => {
  const form = document.querySelector("form.four-field[data-editable='true']");
  if (!form) return;
  const HIGH = 3;
  const grid = form.querySelector("[data-grid]");
  const tray = form.querySelector("[data-tray]");
  const status = form.querySelector("[data-status]");
  const count = form.querySelector("[data-unsaved-count]");
  const keys = form.querySelector("[data-keys]");
  const seen = form.querySelector("[data-chosen]");
  let chosen = null;

  const field = (name, number) => document.getElementById(`${name}-${number}`);
  const words = (name, ...values) => values.reduce((text, value, i) => text.replace(`%${i + 1}`, value), form.dataset[name]);
  const nameOf = chip => `${chip.dataset.number} ${chip.dataset.text}`;

  function quadrant(impact, ease) {
    if (impact >= HIGH) return form.dataset[ease >= HIGH ? "do_now" : "plan"];
    return form.dataset[ease >= HIGH ? "aside" : "leave"];
  }

  function changed() {
    return [...form.querySelectorAll("input[name^='seen-']")].filter(seen => {
      const number = seen.name.slice("seen-".length);
      const now = [field("impact", number).value, field("ease", number).value];
      return seen.value !== (now.join("") ? now.join(",") : "");
    }).length;
  }

  function show(chip) {
    const impact = Number(field("impact", chip.dataset.number).value);
    const ease = Number(field("ease", chip.dataset.number).value);
    const placed = impact > 0 && ease > 0;
    const target = placed ? grid.querySelector(`[data-impact="${impact}"][data-ease="${ease}"]`) : tray;
    if (chip.parentElement !== target) target.append(chip);
    const place = [nameOf(chip), impact, ease, quadrant(impact, ease)];
    chip.setAttribute("aria-label", placed ? words("label", ...place) : words("labelAway", nameOf(chip)));
    status.textContent = placed ? words("moved", ...place) : words("away", nameOf(chip));
    if (chip === chosen) seen.textContent = chip.getAttribute("aria-label");
    const unsaved = changed();
    count.textContent = unsaved ? form.dataset.unsaved.replace("%1", unsaved) : "";
  }

  function put(chip, impact, ease) {
    const inside = n => Math.min(5, Math.max(1, n));
    field("impact", chip.dataset.number).value = impact ? inside(impact) : "";
    field("ease", chip.dataset.number).value = ease ? inside(ease) : "";
    show(chip);
    chip.focus();
  }

  const steps = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

  form.addEventListener("keydown", event => {
    const chip = event.target.closest(".chip");
    if (!chip || event.altKey || event.ctrlKey || event.metaKey) return;
    const impact = Number(field("impact", chip.dataset.number).value);
    const ease = Number(field("ease", chip.dataset.number).value);
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      if (impact && ease) put(chip, impact + step[0], ease + step[1]);
      else put(chip, HIGH, HIGH);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      put(chip, 0, 0);
    }
  });

  // With a mouse or a finger: first the idea, then its place.
  form.addEventListener("focusin", event => {
    chosen = event.target.closest(".chip");
    if (chosen) seen.textContent = chosen.getAttribute("aria-label");
  });
  grid.addEventListener("mousedown", event => {
    const cell = event.target.closest(".cell");
    if (!cell || !chosen || event.target.closest(".chip")) return;
    event.preventDefault();
    put(chosen, Number(cell.dataset.impact), Number(cell.dataset.ease));
  });
  form.addEventListener("click", event => {
    if (event.target.closest(".chip") && event.detail > 0) {
      event.preventDefault();
      event.target.closest(".chip").focus();
    }
  });

  form.addEventListener("change", event => {
    const number = event.target.name.split("-")[1];
    const chip = form.querySelector(`.chip[data-number="${number}"]`);
    if (chip) show(chip);
  });

  keys.hidden = false;
  grid.setAttribute("role", "application");
  grid.setAttribute("aria-labelledby", "picture");
  grid.setAttribute("aria-describedby", "keys");
})();
