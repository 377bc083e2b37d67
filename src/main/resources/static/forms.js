// A list of mistakes names the fields, and in a list the rows: “this is needed” five times tells nobody where to look.
// Whoever was refused comes to the first mistake.
const wrong = [...document.querySelectorAll(".problems li > a[href^='#']")]
  .map(link => ({link, field: document.getElementById(decodeURIComponent(link.hash.slice(1)))}));
// In the order of the page.
wrong.sort((one, other) => !one.field || !other.field ? !one.field - !other.field
  : one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
wrong.forEach(({link}) => link.parentElement.parentElement.append(link.parentElement));
for (const {link, field} of wrong) {
  const row = field && field.closest("fieldset.entry") && field.closest("fieldset.entry").querySelector("legend");
  const named = field && (field.labels && field.labels[0] || field.querySelector("legend"));
  const name = named && named.textContent.trim().replace(/[\s*?:]+$/, "");
  const said = name && link.textContent.toLowerCase().includes(name.toLowerCase());
  const place = [row && row.textContent.trim(), !said && name].filter(Boolean).join(", ");
  if (place) link.prepend(`${place}: `);
}
const firstWrong = wrong.map(it => it.field).find(Boolean);
if (firstWrong) {
  for (let it = firstWrong.closest("details"); it; it = it.parentElement.closest("details")) it.open = true;
  firstWrong.scrollIntoView({block: "center", behavior: "instant"});
  firstWrong.focus({preventScroll: true});
}

// Whoever leaves a page with something that is filled in and not sent is asked first, by the browser and in its words.
(() => {
  let sent = null;

  function changed(it) {
    if (it.type === "checkbox" || it.type === "radio") return it.checked !== it.defaultChecked;
    if (it.type === "file") return it.files.length > 0;
    if (it.options) return it.selectedIndex !== Math.max(0, [...it.options].findIndex(option => option.defaultSelected));
    return "defaultValue" in it && it.type !== "hidden" && it.value !== it.defaultValue;
  }

  // What was refused stands in its form again and is sent nowhere yet.
  const unsaved = form => form !== sent && form.method === "post" && !form.dataset.draft
    && (form.dataset.unsent || form.querySelector("[aria-invalid='true']") || [...form.elements].some(changed));

  addEventListener("submit", event => { sent = event.target; });
  addEventListener("pageshow", () => { sent = null; });
  addEventListener("beforeunload", event => {
    if ([...document.forms].some(unsaved)) event.preventDefault();
  });
})();
