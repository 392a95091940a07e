// The tables: somebody is dragged to a table, or onto somebody to change places, and what has changed on other screens is
// fetched. What a change would do is shown before it is done.
const main = document.getElementById("tables");
const form = () => document.getElementById("seats");
const chosen = () => form()?.querySelector("input[name=who]:checked")?.closest("li");
const seatOf = (event) => event.target.closest?.("#seats li:has(input[name=who])");
const tableOf = (event) => event.target.closest?.("#seats .table:has(button[name=to])");
let isDragging = false, isFetching = false, isOld = false;

// What the bar is about, in its own words; the chosen stand in another table's list, perhaps far above.
function sayWho() {
  const place = document.getElementById("chosen");
  if (!place) return;
  const seat = chosen();
  if (!seat) return place.replaceChildren(place.dataset.nobody);
  const name = document.createElement("bdi");
  name.textContent = seat.querySelector(".name").textContent;
  place.replaceChildren(name, ` ${seat.dataset.who}`);
}

function prepare() {
  for (const seat of document.querySelectorAll("#seats li:has(input[name=who])")) seat.draggable = true;
  sayWho();
}

document.addEventListener("change", (event) => { if (event.target.name === "who") sayWho(); });

// Enter on a name goes to what can be done with them.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.name !== "who") return;
  event.preventDefault();
  event.target.checked = true;
  sayWho();
  document.querySelector("#choices select")?.focus();
});

// Whoever types a number means that.
document.addEventListener("input", (event) => {
  const by = event.target.closest("#forming")?.querySelector(`input[name=by][value="${event.target.name}"]`);
  if (by) by.checked = true;
});

// Dragging.

const unmark = () => form()?.querySelectorAll(".over").forEach((one) => one.classList.remove("over"));

// Somebody at another table, or another table.
function target(event) {
  const mine = chosen()?.closest(".table");
  const table = tableOf(event);
  return !isDragging || !table || table === mine ? null : seatOf(event) ?? table;
}

document.addEventListener("dragstart", (event) => {
  const seat = seatOf(event);
  if (!seat) return;
  seat.querySelector("input").checked = true;
  sayWho();
  event.dataTransfer.setData("text/plain", seat.dataset.who);
  event.dataTransfer.effectAllowed = "move";
  isDragging = true;
  // What changes its look at once may end the dragging.
  setTimeout(() => { if (isDragging) form()?.classList.add("dragging"); });
});
document.addEventListener("dragover", (event) => {
  const place = target(event);
  if (!place) return unmark();
  event.preventDefault();
  if (!place.classList.contains("over")) { unmark(); place.classList.add("over"); }
});
document.addEventListener("drop", (event) => {
  const place = target(event);
  if (!place) return;
  event.preventDefault();
  if (place.matches("li")) {
    form().elements.with.value = place.dataset.who;
    form().requestSubmit(form().querySelector("button[value=exchange]"));
  } else {
    form().requestSubmit(place.querySelector("button[name=to]"));
  }
});
document.addEventListener("dragend", () => {
  isDragging = false;
  unmark();
  form()?.classList.remove("dragging");
  if (isOld) look();
});

// What others do meanwhile.

// How to find again what has the focus, or what was typed, in the same place drawn anew.
function path(one) {
  if (one.id) return `#${one.id}`;
  const inside = one.form?.id ? `#${one.form.id} ` : "#board ";
  if (one.name) return `${inside}[name="${one.name}"]${one.matches("button, [type=radio]") ? `[value="${CSS.escape(one.value)}"]` : ""}`;
  return one.matches("a[href]") ? `#board a[href="${one.getAttribute("href")}"]` : null;
}

function take(fresh) {
  const board = document.getElementById("board");
  const seat = chosen();
  const kept = seat && { number: seat.dataset.who, name: seat.querySelector(".name").textContent };
  const filled = [...board.querySelectorAll("select, input:not([type=hidden], [type=radio])")].filter((one) => one.value !== (one.defaultValue ?? ""))
    .map((one) => [path(one), one.value]);
  const by = [...board.querySelectorAll("input[name=by]:checked")].find((one) => !one.defaultChecked)?.value;
  const open = [...board.querySelectorAll("details")].map((one) => one.open);
  const focus = board.contains(document.activeElement) ? path(document.activeElement) : null;
  board.replaceWith(document.adoptNode(fresh.querySelector("#board")));
  const now = document.getElementById("board");
  for (const [where, value] of filled) {
    const one = now.querySelector(where);
    if (one && (one.matches("input") || [...one.options].some((option) => option.value === value))) one.value = value;
  }
  if (by) now.querySelector(`input[name=by][value="${by}"]`).checked = true;
  // A number may be somebody else's now.
  const same = kept && now.querySelector(`li[data-who="${kept.number}"]:has(input)`);
  if (same && same.querySelector(".name").textContent === kept.name) same.querySelector("input").checked = true;
  [...now.querySelectorAll("details")].forEach((one, number) => { if (open[number]) one.open = true; });
  if (focus) now.querySelector(focus)?.focus({ preventScroll: true });
  prepare();
}

async function look() {
  if (isDragging || isFetching) { isOld = true; return; }
  isFetching = true;
  isOld = false;
  try {
    const response = await fetch(main.dataset.here, { signal: AbortSignal.timeout(8000) });
    if (!response.ok) return location.assign(main.dataset.here);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("tables");
    if (isDragging) { isOld = true; return; }
    const isOther = fresh.dataset.ground !== main.dataset.ground;
    for (const part of ["h1", "nav"]) main.querySelector(part).replaceWith(document.adoptNode(fresh.querySelector(part)));
    take(fresh);
    Object.assign(main.dataset, fresh.dataset);
    document.title = page.title;
    if (isOther) {
      main.querySelector(".told").textContent = main.querySelector(".effect")
        ? "The tables have changed meanwhile. Before anything is done, you are asked again." : "The tables have changed.";
    }
  } catch {
    // Out of reach: the next event of the meeting, or the page's own notice, says more.
    isOld = true;
  } finally {
    isFetching = false;
  }
}

document.addEventListener("meeting", () => {
  const mark = document.getElementById("tables-now")?.dataset.mark;
  if (mark !== undefined && mark !== main.dataset.mark || isOld) look();
});

prepare();
