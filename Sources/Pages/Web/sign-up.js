// Signing up on a tablet that many people share: nothing of one person is left for the next. And a button that prints.
const main = document.querySelector("main.signing");
const { home, idle, answer, touch } = main.dataset;
const journey = document.querySelector("input[name=journey]")?.value;
const still = document.getElementById("still");

// On a shared tablet nothing comes back from what the browser kept, neither a page nor what was typed: what it keeps is empty, and
// the server says what there is to see.
if (home) {
  addEventListener("pagehide", () => document.body.replaceChildren());
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
for (const form of document.forms) {
  // Two presses are one; a page that comes back may be sent again.
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 3000);
  });
}

if (home) {
  let timer;
  let told = performance.now();

  function leave() {
    for (const field of document.querySelectorAll("input")) field.value = "";
    location.replace(home);
  }

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(ask, idle * 1000);
  }

  function ask() {
    if (!still) return leave();
    still.showModal();
    timer = setTimeout(leave, answer * 1000);
  }

  // The form on the server ends when nobody touches it, so it is told while somebody does.
  function tell() {
    if (!touch || !journey || performance.now() - told < 30000) return;
    told = performance.now();
    fetch(touch, { method: "POST", body: new URLSearchParams({ at: "touch", journey }) }).catch(() => {});
  }

  function touched() {
    if (still?.open) return;
    wait();
    tell();
  }

  for (const kind of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(kind, touched, { passive: true });
  document.getElementById("still-here")?.addEventListener("click", () => {
    still.close();
    told = 0;
    touched();
  });
  // Escape means yes as well: somebody pressed it.
  still?.addEventListener("close", touched);
  wait();
}

// On a device of their own; a tablet that is shared seldom has a printer.
const words = document.querySelector(".three-words");
if (words && !home) {
  const button = document.createElement("button");
  button.className = "button quiet-button print-it";
  button.textContent = "Print this page";
  button.addEventListener("click", () => print());
  words.append(button);
}
