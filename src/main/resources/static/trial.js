// Where there is room for it, all that was written of a trial is open beside the part that is being filled in. On a
// telephone that part comes to the first screen.
if (matchMedia("(min-width: 62rem)").matches) {
  document.querySelectorAll(".part > details").forEach(it => { it.open = true; });
} else if (!document.querySelector(".problems")) {
  const first = document.querySelector("form.task :is(input:not([type=hidden]), textarea, select)");
  if (first && first.getBoundingClientRect().bottom > innerHeight) {
    first.closest(".part").scrollIntoView({behavior: "instant"});
  }
}
