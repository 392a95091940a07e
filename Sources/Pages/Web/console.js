// The console's keys and forms: each form is sent without leaving the page, and says what it came to.
const told = document.getElementById("told");
const live = document.getElementById("live");
const more = document.getElementById("more");

function key() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function seen() {
  return document.getElementById("seen")?.dataset.seen ?? "";
}

let asked = null;

async function send(form, sure) {
  const data = new URLSearchParams(new FormData(form));
  data.set("seen", seen());
  if (sure) data.set("sure", "yes");
  let answer;
  try {
    const response = await fetch("/do", { method: "POST", body: data, headers: { accept: "application/json" } });
    answer = await response.json();
  } catch {
    told.textContent = "That did not reach the meeting. What you typed is still here; try again.";
    return;
  }
  // A key is for one thing done; what was refused may be sent again as it is.
  form.elements.key.value = key();
  asked = answer.ask ? form : null;
  told.textContent = answer.ask ? `${answer.ask} The same key does it, Escape does not.` : answer.told;
  if (answer.ok) {
    for (const field of form.querySelectorAll("input:not([type=hidden]), textarea")) field.value = "";
    if (more.contains(form)) more.open = false;
  }
}

let sent = { form: null, at: 0 };

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("action") !== "/do") return;
  event.preventDefault();
  // A hand that shakes presses twice: what moves the meeting counts once, and a question is not answered by it.
  const isTwice = sent.form === form && event.timeStamp - sent.at < 700;
  if (isTwice && /^(next|back|go|skip|hold|pause|resume)$/.test(form.dataset.do)) return;
  sent = { form, at: event.timeStamp };
  send(form, asked === form);
});

function press(name) {
  const form = document.querySelector(`footer form[data-do="${name}"]`);
  if (form) send(form, asked === form);
}

function open(id) {
  more.open = true;
  const form = document.getElementById(id);
  form.querySelector("textarea, select, input:not([type=hidden]), button").focus();
}

let last = { key: "", at: 0 };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") {
    if (asked) { asked = null; told.textContent = "Not done."; }
    if (more.open) { more.open = false; live.querySelector("#stage")?.focus(); }
    return;
  }
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  if (event.key === " " && /^(BUTTON|SUMMARY|A)$/.test(event.target.tagName)) return;
  // A key that is held down counts once.
  if (event.repeat || (event.key === last.key && " b".includes(event.key) && event.timeStamp - last.at < 700)) {
    event.preventDefault();
    return;
  }
  const does = {
    " ": () => press("next"), "b": () => press("back"), "+": () => press("extend"), "=": () => press("extend"),
    "-": () => press("shorten"), "h": () => press("hold"), "u": () => press("undo"),
    "p": () => press(document.querySelector('footer form[data-do="resume"]') ? "resume" : "pause"),
    "r": () => press("resume"), "n": () => open("note"), "a": () => open("action"), "m": () => open("message"),
    "g": () => open("go"), "x": () => open("skip"), "w": () => open("began"), "?": () => { more.open = !more.open; },
    "f": () => { const own = document.getElementById("for-you"); if (own) own.open = !own.open; },
    "v": () => send(document.getElementById("accept")), "y": () => send(document.getElementById("redo")),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!does) return;
  event.preventDefault();
  last = { key: event.key, at: event.timeStamp };
  does();
});

// What the buttons say follows the meeting.
document.addEventListener("meeting", () => {
  const state = document.getElementById("seen")?.dataset ?? {};
  const price = document.getElementById("price");
  if (price && state.price !== undefined) price.textContent = state.price;
  const pause = document.querySelector('footer form[data-do="pause"], footer form[data-do="resume"]');
  if (pause && state.stopped !== undefined) {
    const stopped = state.stopped === "yes";
    pause.dataset.do = stopped ? "resume" : "pause";
    pause.elements.do.value = pause.dataset.do;
    pause.querySelector("button").firstChild.textContent = stopped ? "Go on " : "Pause ";
  }
  const next = document.querySelector('footer form[data-do="next"] button');
  if (next && state.begun !== undefined) next.firstChild.textContent = state.begun === "yes" ? "Next " : "Begin ";
});
