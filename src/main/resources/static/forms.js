// A list of mistakes names the fields: “this is needed” five times tells nobody where to look.
for (const link of document.querySelectorAll(".problems li > a[href^='#']")) {
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const named = field && (field.labels && field.labels[0] || field.querySelector("legend"));
  const name = named && named.textContent.trim().replace(/[\s*?:]+$/, "");
  if (name && !link.textContent.toLowerCase().includes(name.toLowerCase())) link.prepend(`${name}: `);
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
  const unsaved = form => form !== sent && form.method === "post"
    && (form.dataset.unsent || form.querySelector("[aria-invalid='true']") || [...form.elements].some(changed));

  addEventListener("submit", event => { sent = event.target; });
  addEventListener("pageshow", () => { sent = null; });
  addEventListener("beforeunload", event => {
    if ([...document.forms].some(unsaved)) event.preventDefault();
  });
})();
