// Makes what the room sees as large as the screen can hold: nothing is cut off, and nobody scrolls a wall.
const region = document.getElementById("live");
const page = document.documentElement;

// What gives way, in this order: the disc moves aside, then the loudest words, then all of them, with what stands above and below.
const steps = [["", 1, 1, 1], ["", 0.85, 1, 1], ["full", 1, 1, 1], ["full", 0.85, 1, 1], ["full", 0.7, 1, 1]];
for (let all = 0.97; all > 0.4; all -= 0.03) steps.push(["full", 0.7 * all, all, Math.min(1, all + 0.03)]);

// A list of many short rows stands in columns. Letters that a room cannot read are no way out: from there on it turns pages.
const smallest = 0.7;
const columns = [1, 2, 3, 4];
const turn = 12000;

function holds() {
  return page.scrollHeight <= innerHeight && page.scrollWidth <= innerWidth;
}

function lay(main, [look, loud, all, rim], table, count) {
  // Where the code has its own column, so has the disc its own line.
  const isStill = main.matches(".still, .rest:has(+ .at-side)");
  main.classList.toggle("full", look === "full" && !isStill);
  region.style.setProperty("--loud", loud);
  region.style.setProperty("--all", all);
  region.style.setProperty("--rim", rim);
  table?.classList.toggle("in-columns", count > 1);
  table?.style.setProperty("--columns", count);
}

function fit() {
  const main = region.querySelector("main");
  if (!main) return;
  pages.forget();
  const isWall = innerWidth > innerHeight;
  const long = isWall ? [...main.querySelectorAll(".words table")].find((one) => one.tBodies[0]?.rows.length > 4 && [...one.rows].every((row) => row.cells.length === 2)) : null;
  for (const step of isWall ? steps : steps.slice(0, 1)) {
    if (long && step[2] < smallest) break;
    for (const count of long ? columns : [1]) {
      lay(main, step, long, count);
      if (holds()) return;
    }
  }
  if (long) pages.make(main, long);
}

// Pages of rows that turn by themselves, the same everywhere at one time; arrow keys turn them by hand, and stop that.
const pages = {
  all: [], shown: 0, first: 0, isStopped: false, kept: null,
  note: Object.assign(document.createElement("button"), { type: "button", className: "turning" }),

  forget() {
    const rows = this.all.flat();
    if (rows.length) this.first = Math.max(0, rows.findIndex((row) => !row.hidden));
    for (const row of rows) row.hidden = false;
    this.all = [];
    this.note.remove();
  },

  make(main, table) {
    const rows = [...table.tBodies[0].rows];
    const step = steps.findLast((one) => one[2] >= smallest);
    region.querySelector("footer")?.append(this.note);
    this.note.textContent = "Page 10 of 10, stopped";
    this.all = this.again(main, rows, step, table) ?? this.anew(main, rows, step, table);
    // Whoever stopped it was reading that table.
    const place = this.all.findIndex((some) => some.includes(rows[this.first]));
    if (this.isStopped && place >= 0) this.shown = place;
    this.show();
  },

  // The pages of before, where they still hold: nobody's table jumps to another page because the time left got a letter longer.
  again(main, rows, step, table) {
    const kept = this.kept;
    if (!kept || kept.width !== innerWidth || kept.height !== innerHeight || kept.sizes.reduce((sum, one) => sum + one, 0) !== rows.length) return null;
    lay(main, step, table, kept.count);
    let from = 0;
    const pages = kept.sizes.map((size) => rows.slice(from, from += size));
    return this.fits(rows, pages) ? pages : null;
  },

  anew(main, rows, step, table) {
    let best = null;
    for (const count of columns) {
      lay(main, step, table, count);
      const found = this.cut(rows);
      if (!best || found.length < best.found.length) best = { count, found };
    }
    lay(main, step, table, best.count);
    const found = this.even(rows, best.found);
    this.kept = { width: innerWidth, height: innerHeight, count: best.count, sizes: found.map((one) => one.length) };
    return found;
  },

  // As many rows to a page as it holds.
  cut(rows) {
    const found = [[]];
    for (const row of rows) row.hidden = true;
    for (const row of rows) {
      row.hidden = false;
      if (found.at(-1).length && !holds()) {
        for (const one of found.at(-1)) one.hidden = true;
        found.push([]);
      }
      found.at(-1).push(row);
    }
    return found;
  },

  // As many pages, about as full as each other, where that holds too.
  even(rows, found) {
    const size = Math.ceil(rows.length / found.length);
    const even = found.map((_, number) => rows.slice(number * size, (number + 1) * size)).filter((one) => one.length);
    return this.fits(rows, even) ? even : found;
  },

  fits(rows, pages) {
    return pages.every((some) => {
      for (const row of rows) row.hidden = !some.includes(row);
      return holds();
    });
  },

  show() {
    if (!this.all.length) return;
    if (!this.isStopped) this.shown = Math.floor(Date.now() / turn);
    const count = this.all.length;
    const number = ((this.shown % count) + count) % count;
    this.all.forEach((rows, place) => { for (const row of rows) row.hidden = place !== number; });
    const words = `Page ${number + 1} of ${count}${this.isStopped ? ", stopped" : ""}`;
    if (this.note.textContent !== words) this.note.textContent = words;
  },
};

pages.note.addEventListener("click", () => { pages.isStopped = !pages.isStopped; pages.show(); });
document.addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by || !pages.all.length || event.ctrlKey || event.altKey || event.metaKey) return;
  pages.isStopped = true;
  pages.shown += by;
  pages.show();
});
setInterval(() => pages.show(), 500);

// After the words of the time left are there too.
document.addEventListener("meeting", () => queueMicrotask(fit));
addEventListener("resize", fit);
// That the page is not up to date takes a line of the screen.
new MutationObserver(fit).observe(document.getElementById("lost"), { attributeFilter: ["hidden"] });
document.fonts?.ready.then(fit);
fit();
