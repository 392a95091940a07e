// The tables: somebody is dragged to a table, or onto somebody to change places. What that would do is shown before it is done.
const form = document.getElementById("seats");
const seats = [...(form?.querySelectorAll("li[data-who]") ?? [])].filter((seat) => seat.querySelector("input"));

function choose(seat) { seat.querySelector("input").checked = true; }

for (const seat of seats) {
  seat.draggable = true;
  seat.addEventListener("dragstart", (event) => {
    choose(seat);
    event.dataTransfer.setData("text/plain", seat.dataset.who);
    event.dataTransfer.effectAllowed = "move";
  });
  seat.addEventListener("dragover", (event) => event.preventDefault());
  seat.addEventListener("drop", (event) => {
    const chosen = form.querySelector("input[name=who]:checked")?.closest("li");
    // At one table there is nothing to change.
    if (!chosen || chosen === seat || chosen.closest(".table") === seat.closest(".table")) return;
    event.preventDefault();
    event.stopPropagation();
    form.elements.with.value = seat.dataset.who;
    form.requestSubmit(form.querySelector("button[value=exchange]"));
  });
}

for (const table of form?.querySelectorAll(".table") ?? []) {
  const button = table.querySelector("button[name=to]");
  if (!button) continue;
  table.addEventListener("dragover", (event) => { event.preventDefault(); table.classList.add("over"); });
  table.addEventListener("dragleave", () => table.classList.remove("over"));
  table.addEventListener("drop", (event) => {
    event.preventDefault();
    table.classList.remove("over");
    if (!table.contains(form.querySelector("input[name=who]:checked"))) form.requestSubmit(button);
  });
}
