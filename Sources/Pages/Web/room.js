// Makes what the room sees as large as the screen can hold: nothing is cut off, and nobody scrolls a wall.
const region = document.getElementById("live");
const page = document.documentElement;

// What gives way, in this order: the disc moves aside, then the loudest words, then all of them, with what stands above and below.
const steps = [["", 1, 1, 1], ["", 0.85, 1, 1], ["full", 1, 1, 1], ["full", 0.85, 1, 1], ["full", 0.7, 1, 1]];
for (let all = 0.97; all > 0.4; all -= 0.03) steps.push(["full", 0.7 * all, all, Math.min(1, all + 0.03)]);

function holds() {
  return page.scrollHeight <= innerHeight && page.scrollWidth <= innerWidth;
}

function fit() {
  const main = region.querySelector("main");
  if (!main) return;
  const isWall = innerWidth > innerHeight;
  // Where the code has its own column, so has the disc its own line.
  const isStill = main.matches(".still, .rest:has(+ .at-side)");
  for (const [look, loud, all, rim] of isWall ? steps : steps.slice(0, 1)) {
    main.classList.toggle("full", look === "full" && !isStill);
    region.style.setProperty("--loud", loud);
    region.style.setProperty("--all", all);
    region.style.setProperty("--rim", rim);
    if (holds()) break;
  }
}

// After the words of the time left are there too.
document.addEventListener("meeting", () => queueMicrotask(fit));
addEventListener("resize", fit);
// That the page is not up to date takes a line of the screen.
new MutationObserver(fit).observe(document.getElementById("lost"), { attributeFilter: ["hidden"] });
document.fonts?.ready.then(fit);
fit();
