// The console's keys and forms: each form is sent without leaving the page, and says what it came to.
import { forget, keep, restore } from "./drafts.js";

const told = document.getElementById("told");
const live = document.getElementById("live");
const more = document.getElementById("more");

function key() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Without moving what is read there.
function toStage() {
  live.querySelector("#stage")?.focus({ preventScroll: true });
}

// What this page has seen, which a command is about: of two who do the same at once, the second is told.
const about = { next: "seen", back: "seen", go: "seen", extend: "time", shorten: "time", accept: "time", undo: "undo", redo: "redo" };

function seen(does = "next") {
  return document.getElementById("seen")?.dataset[about[does]] ?? "";
}

const question = document.getElementById("asked");
let asked = null;

// A question that was asked is open until it is answered by either of its buttons, the same key, or Escape.
function ask(form, answer, button, seen) {
  asked = form && { form, button, seen, stays: answer.stays };
  question.hidden = !form;
  if (!form) return;
  // A form's question is answered by the key that sent it.
  const does = more.querySelector("#forms").contains(form) ? "Enter" : form.querySelector("button kbd")?.textContent ?? "Enter";
  told.textContent = `${answer.ask} ${does[0].toUpperCase()}${does.slice(1)} does it, Escape does not.`;
  question.firstElementChild.textContent = answer.yes ?? "Yes";
}

function leaveIt() {
  told.textContent = `Not done. ${asked.stays ?? ""}`.trim();
  ask(null);
}

question.firstElementChild.addEventListener("click", () => send(asked.form, true, asked.button));
question.lastElementChild.addEventListener("click", leaveIt);

// What the meeting's own region holds knows no secrets.
function fill(data) {
  if (about[data.get("do")]) data.set("seen", seen(data.get("do"))); else data.delete("seen");
  if (!data.get("token")) data.set("token", document.querySelector("footer form").elements.token.value);
  if (!data.get("key")) data.set("key", key());
  return data;
}

// Where the answer is a page for eyes, such as for what is longer than anything that is taken.
function refusal(status, data) {
  const isTooLong = status === 413;
  return { ok: false, told: isTooLong ? "That is too long. Write it in pieces." : "That was not done. Load this page anew, and try again.",
    field: isTooLong && data.has("text") ? "text" : undefined };
}

// What was told of something that did not reach the meeting goes as the meeting is there again.
let unsent = null;

function isThereAgain() {
  if (unsent && told.textContent === unsent) told.textContent = "";
  unsent = null;
}

document.addEventListener("meeting", isThereAgain);
const lost = document.getElementById("lost");
if (lost) new MutationObserver(() => { if (lost.hidden) isThereAgain(); }).observe(lost, { attributeFilter: ["hidden"] });

// Whoever presses as another screen moves the meeting means the same move, and has not seen that one yet.
const moves = /^(next|back)$/;
let place = seen();
let mine = -Infinity;
let others = -Infinity;

document.addEventListener("meeting", () => {
  if (seen() === place) return;
  place = seen();
  if (performance.now() - mine > 1500) others = performance.now();
});

// Whoever presses twice has seen what the first came to, however quick they are.
let before = Promise.resolve();

function send(form, sure, button) {
  const does = button?.name === "do" ? button.value : form.elements.do?.value;
  if (!about[does]) return sendNow(form, sure, button);
  const sending = before.then(() => sendNow(form, sure, button));
  before = sending.catch(() => {});
  return sending;
}

async function sendNow(form, sure, button) {
  if (moves.test(form.dataset.do ?? "")) {
    if (!sure && performance.now() - others < 700) {
      told.textContent = "Somebody else has just moved the meeting. Look, and press again.";
      return;
    }
    mine = performance.now();
  }
  const data = new URLSearchParams(new FormData(form));
  if (button?.name) data.set(button.name, button.value);
  fill(data);
  if (data.get("ask") === "price") return price(form, data, true);
  if (sure) data.set("sure", "yes");
  // An answer is about what was asked, whatever came meanwhile.
  if (sure && asked?.seen) data.set("seen", asked.seen);
  clear(form);
  let answer;
  try {
    const response = await fetch("do", {
      method: "POST", body: data, headers: { accept: "application/json" }, signal: AbortSignal.timeout(8000),
    });
    answer = response.headers.get("content-type")?.includes("json") ? await response.json() : refusal(response.status, data);
  } catch {
    unsent = told.textContent = `That did not reach the meeting. ${form.dataset.touched ? "What you typed is still here. " : ""}Try again.`;
    return;
  }
  // A key is for one thing done; what was refused may be sent again as it is.
  form.elements.key.value = key();
  if (answer.seen) Object.assign(document.getElementById("seen").dataset, answer.seen);
  told.textContent = answer.told;
  if (answer.ask) ask(form, answer, button, data.get("seen")); else ask(null);
  if (answer.ok) {
    delete form.dataset.touched;
    forget(form);
    if (answer.link) return showLink(form, answer);
    form.reset();
    // Whoever sorts notes goes on with the next one, as long as there is one.
    if (form.id === "theme" && more.contains(form) && answer.more) { renew(); return; }
    if (more.contains(form)) { more.open = false; toStage(); }
    renew();
  } else if (!answer.ask && more.contains(form)) {
    told.textContent = "";
    showProblem(form, answer);
  }
}

// Why a form was not taken stands at its top with a link to the field, and beside the field; what was typed stays.
function showProblem(form, answer) {
  const target = answer.field ? document.getElementById(`${form.id}-${answer.field}`) : null;
  const summary = document.createElement("p");
  summary.className = "problem summary";
  summary.setAttribute("role", "alert");
  summary.tabIndex = -1;
  if (target) {
    const link = document.createElement("a");
    link.href = `#${target.id}`;
    link.textContent = answer.told;
    link.addEventListener("click", (event) => { event.preventDefault(); target.focus(); });
    summary.append(link);
    const beside = document.createElement("span");
    beside.className = "problem";
    beside.id = `${target.id}-problem`;
    beside.textContent = answer.told;
    const field = target.closest(".field");
    const described = field.matches("fieldset") ? field : target;
    described.dataset.described = described.getAttribute("aria-describedby") ?? "";
    described.setAttribute("aria-describedby", `${described.dataset.described} ${beside.id}`.trim());
    if (described === target) target.setAttribute("aria-invalid", "true");
    (field.querySelector("legend") ?? field.querySelector("label")).after(beside);
  } else summary.textContent = answer.told;
  form.prepend(summary);
  summary.focus();
}

function clear(form) {
  for (const problem of form.querySelectorAll(".problem")) problem.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const field of form.querySelectorAll("[data-described]")) {
    if (field.dataset.described) field.setAttribute("aria-describedby", field.dataset.described);
    else field.removeAttribute("aria-describedby");
    delete field.dataset.described;
  }
}

function showLink(form, { link, code }) {
  let shown = form.querySelector(".address");
  if (!shown) {
    shown = document.createElement("p");
    shown.className = "address";
    shown.tabIndex = -1;
    form.querySelector(".doing").after(shown);
  }
  const whose = form.querySelector("input[name=role]:checked")?.closest("label").textContent.split(":")[0].trim() ?? "";
  shown.textContent = link;
  let label = form.querySelector(".whose");
  if (!label) {
    label = document.createElement("p");
    label.className = "whose";
    shown.before(label);
  }
  // The choice above may be another by the time that somebody takes it.
  label.textContent = `For ${whose.charAt(0).toLowerCase()}${whose.slice(1)}, in one browser, once:`;
  // A code is the server's own drawing, for the camera of whoever it is for.
  if (code) shown.insertAdjacentHTML("beforeend", code);
  form.dataset.touched = "yes";
  shown.focus();
}

// What a form would change, asked for by its button, and while it is filled in.
async function priced(data) {
  data.set("ask", "price");
  const response = await fetch("do", { method: "POST", body: data, headers: { accept: "application/json" } });
  return response.json();
}

async function price(form, data, isAsked) {
  const beside = form.querySelector(".price");
  try {
    const answer = await priced(data);
    // What is half filled in is not wrong yet.
    beside.textContent = answer.ok ? answer.price : answer.field ? "" : answer.told;
    if (isAsked) clear(form);
    if (isAsked && !answer.ok) showProblem(form, answer);
  } catch {
    beside.textContent = "";
  }
}

let pricing = 0;

more.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form) return;
  form.dataset.touched = "yes";
  keep(form);
  if (!("prices" in form.dataset)) return;
  clearTimeout(pricing);
  pricing = setTimeout(() => price(form, new URLSearchParams(new FormData(form))), 400);
});

for (const form of more.querySelectorAll("#forms form")) {
  if (!restore(form)) continue;
  form.dataset.touched = "yes";
  form.closest("details").open = true;
  told.textContent ||= "What you began to write is still in its form.";
}

// What runs stands in sight among the sections, as it comes; who looks further down or up meanwhile is left there.
let here = "";

function follow() {
  const order = document.getElementById("order");
  const row = order?.querySelector(".here");
  const title = row?.querySelector(".title")?.title ?? "";
  if (!row || title === here) return;
  here = title;
  const above = row.getBoundingClientRect().top - order.getBoundingClientRect().top;
  order.scrollTop += above - Math.max(0, (order.clientHeight - row.offsetHeight) / 3);
}

follow();
document.addEventListener("meeting", follow);

// Forms follow the meeting where nobody types in them: other sections, other prices, other actions.
function renew() {
  const now = document.getElementById("forms-now")?.content;
  const place = document.getElementById("forms");
  if (!now || !place) return;
  const token = document.querySelector("footer form").elements.token.value;
  const active = document.activeElement;
  // Whoever only has a button in hand sees what is new; whoever fills in keeps what is there.
  const isUsed = (task) => task.querySelector("form")?.dataset.touched || task.contains(active) && active.matches("input, textarea");
  let last = null;
  for (const fresh of now.querySelectorAll("details.task")) {
    const old = document.getElementById(fresh.id);
    let task = old;
    if (!old || !isUsed(old)) {
      task = fresh.cloneNode(true);
      const form = task.querySelector("form");
      form.elements.token.value = token;
      form.elements.key.value = key();
      if (old?.open) task.open = true;
      const held = old?.contains(active) ? [...old.querySelectorAll("summary, button, pre")].indexOf(active) : -1;
      if (old) old.replaceWith(task);
      if (held >= 0) (task.querySelectorAll("summary, button, pre")[held] ?? task.querySelector("summary")).focus({ preventScroll: true });
      if (!old) { if (last) last.after(task); else place.prepend(task); }
    }
    last = task;
  }
  for (const task of place.querySelectorAll("details.task")) {
    if (!now.getElementById(task.id) && !isUsed(task)) task.remove();
  }
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (!opener) return;
  event.preventDefault();
  open(opener.dataset.open);
});

// A page that came back with a form that was not taken leads to why.
document.getElementById("problem")?.focus();

let sent = { form: null, at: 0 };

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("action") !== "do") return;
  event.preventDefault();
  // A hand that shakes presses twice: what moves the meeting counts once, and a question is not answered by it.
  const isTwice = sent.form === form && event.timeStamp - sent.at < 700;
  if (isTwice && /^(next|back|go|skip|hold|pause|resume)$/.test(form.dataset.do)) return;
  sent = { form, at: event.timeStamp };
  send(form, asked?.form === form, event.submitter);
});

function press(name) {
  const form = document.querySelector(`footer form[data-do="${name}"]`);
  if (form) send(form, asked?.form === form);
}

function open(id) {
  const task = document.getElementById(`task-${id}`);
  if (!task) { told.textContent = "There is nothing of that kind to do now."; return; }
  more.open = true;
  task.open = true;
  const form = task.querySelector("form");
  const first = form.querySelector("textarea, input:checked, input:not([type=hidden]), pre, button") ?? task.querySelector("summary");
  // The words on the stage stay where they are.
  first.focus({ preventScroll: true });
  told.textContent = first.matches("textarea") ? "Enter keeps it. Shift and Enter begin a new line." : "";
  toTop(task);
}

// Only the panel moves, where it is one that scrolls.
function toTop(task) {
  const panel = more.querySelector(".forms");
  if (getComputedStyle(panel).position === "static") task.scrollIntoView({ block: "nearest" });
  else panel.scrollTop += task.getBoundingClientRect().top - panel.getBoundingClientRect().top - 12;
}

// What sections have of their own: the list, since there may be several.
const ownActions = 'details.task[id^="task-act-"] > summary';

function openActions() {
  const tasks = document.querySelectorAll('details.task[id^="task-act-"]');
  if (tasks.length === 0) { told.textContent = "No section has anything of its own to do now."; return; }
  if (tasks.length === 1) return open(tasks[0].id.replace("task-", ""));
  more.open = true;
  for (const task of tasks) task.open = false;
  toTop(tasks[0]);
  tasks[0].querySelector("summary").focus({ preventScroll: true });
  told.textContent = "Tab goes to the next one, Enter opens it.";
}

// By one of its buttons, where it has several.
function sendIfThere(id, value) {
  const form = document.getElementById(id);
  if (form) send(form, false, value && form.querySelector(`button[value="${value}"]`));
  else told.textContent = value ? "Only a rehearsal's clock can be moved." : "There is nothing of that kind to do now.";
}

// What the time away comes to, where that is asked.
function answer(letter) {
  const form = document.querySelector(`#beside form[data-answer="${letter}"]`);
  if (form) send(form);
  return Boolean(form);
}

function look() {
  if (document.getElementById("task-edit")) open("edit");
  else told.textContent = "The agenda file is the one this meeting runs by.";
}

function toggle(id) {
  const details = document.getElementById(id);
  if (details) details.open = !details.open;
}

// Minutes are typed before + or −.
let typed = "";

async function count(digit) {
  const form = document.getElementById("minutes");
  if (!form) { told.textContent = "Nothing is running yet. Space begins."; return; }
  const minutes = typed = (typed + digit).replace(/^0+/, "").slice(0, 2);
  told.textContent = "";
  if (!typed) return;
  const said = await Promise.all([["extend", "+ gives", "more "], ["shorten", "− takes", ""]].map(async ([name, does, more]) => {
    const data = new URLSearchParams(new FormData(form));
    data.set("do", name);
    data.set("minutes", minutes);
    fill(data);
    const answer = await priced(data);
    return `${does} ${minutes} ${more}minutes: ${answer.ok ? answer.price : answer.told}`;
  })).catch(() => []);
  if (typed === minutes) told.textContent = said.join(" · ");
}

function change(name) {
  const form = document.getElementById("minutes");
  if (!typed || !form) { typed = ""; return press(name); }
  form.elements.minutes.value = typed;
  typed = "";
  told.textContent = "";
  send(form, false, form.querySelector(`button[value="${name}"]`));
}

// As on the terminal: 1 to 3 make a link, 4 to 6 close what such links opened.
function linkBy(number) {
  const form = document.getElementById("links");
  const role = form.querySelectorAll("input[name=role]")[(number - 1) % 3];
  role.checked = true;
  form.dataset.touched = "yes";
  send(form, false, form.querySelector(`button[value="${number <= 3 ? "link" : "revoke"}"]`));
}

let last = { key: "", at: 0 };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") {
    if (asked) leaveIt();
    if (more.open) { more.open = false; toStage(); }
    return;
  }
  if (event.target.matches("textarea") && event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    event.target.form.requestSubmit();
    return;
  }
  if (/^[1-6]$/.test(event.key) && more.open && event.target.closest("#task-links")) {
    event.preventDefault();
    return linkBy(Number(event.key));
  }
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  if (event.key === " " && /^(BUTTON|SUMMARY|A)$/.test(event.target.tagName)) return;
  // Who opens a form by Enter goes on typing in it.
  if (event.key === "Enter" && event.target.matches("#forms summary") && !event.target.parentElement.open) {
    event.preventDefault();
    open(event.target.parentElement.id.replace("task-", ""));
    return;
  }
  if (event.key === "Enter" && asked && !/^(BUTTON|SUMMARY|A)$/.test(event.target.tagName)) {
    event.preventDefault();
    send(asked.form, true, asked.button);
    return;
  }
  // A number among the forms is meant for one of them, and not for the time.
  if (/^[0-9]$/.test(event.key) && more.open && more.contains(event.target)) return;
  // A key that is held down counts once.
  if (event.repeat || (event.key === last.key && " b".includes(event.key) && event.timeStamp - last.at < 700)) {
    event.preventDefault();
    return;
  }
  // As in any list: among a section's own actions a letter goes to the next that begins with it, and is no command.
  if (/^\p{L}$/u.test(event.key) && event.target.matches(ownActions)) {
    const all = [...document.querySelectorAll(ownActions)];
    const place = all.indexOf(event.target) + 1;
    const letter = event.key.toLowerCase();
    // "Presentations: not here" begins with its own name, not with the section's.
    const name = (one) => one.textContent.split(":").at(-1).trim().toLowerCase();
    const found = [...all.slice(place), ...all.slice(0, place)].find((one) => name(one).startsWith(letter));
    event.preventDefault();
    found?.focus();
    told.textContent = found ? "" : `Nothing here begins with "${letter}". Esc leaves the list.`;
    return;
  }
  const does = {
    " ": () => press("next"), "b": () => press("back"), "+": () => change("extend"), "=": () => change("extend"),
    "-": () => change("shorten"), "h": () => press("hold"), "u": () => press("undo"),
    "p": () => press(document.getElementById("seen")?.dataset.stopped === "yes" ? "resume" : "pause"),
    "r": () => press("resume"), "n": () => open("note"), "a": () => open("action"), "m": () => open("message"), "#": () => open("theme"),
    "g": () => open("go"), "x": () => open("skip"), "w": () => open("began"), "?": () => { more.open = !more.open; },
    "f": () => toggle("for-you"), "l": () => toggle("kept"), "d": openActions, "t": () => answer("t") || open("away"),
    "j": () => { if (!answer("j")) told.textContent = "There is nothing of that kind to do now."; },
    ".": () => { if (!answer(".")) told.textContent = "There is nothing of that kind to do now."; },
    "k": () => { if (!answer("k")) told.textContent = "There is nothing of that kind to do now."; }, "e": look,
    ">": () => sendIfThere("clock", "jump"), "}": () => sendIfThere("clock", "faster"), "{": () => sendIfThere("clock", "slower"),
    "o": () => document.getElementById("order").scrollIntoView(),
    "c": () => open("chair"), "i": () => open("links"), "z": () => sendIfThere("dark"),
    "v": () => sendIfThere("accept"), "y": () => sendIfThere("redo"),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (/^[0-9]$/.test(event.key)) { event.preventDefault(); count(event.key); return; }
  if (!/^[-+=_]$/.test(event.key)) typed = "";
  if (!does) return;
  event.preventDefault();
  last = { key: event.key, at: event.timeStamp };
  does();
});

const news = new Set();

// What the buttons say follows the meeting.
document.addEventListener("meeting", () => {
  const state = document.getElementById("seen")?.dataset ?? {};
  const ended = state.ended === "yes";
  const price = document.getElementById("price");
  if (price && state.price !== undefined) price.textContent = price.title = state.price;
  if (state.stopped !== undefined) {
    const stopped = state.stopped === "yes";
    for (const [name, isHidden] of [["next", stopped || ended], ["resume", !stopped || ended], ["pause", stopped || ended],
      ["shorten", ended], ["extend", ended], ["hold", ended]]) {
      const form = document.querySelector(`footer form[data-do="${name}"]`);
      if (!form) continue;
      // Whoever had the focus on what goes away has it on what comes.
      const hadFocus = isHidden && form.contains(document.activeElement);
      form.hidden = isHidden;
      if (hadFocus) document.querySelector(`footer form[data-do="${ended ? "undo" : stopped ? "resume" : "next"}"] button`)?.focus();
    }
  }
  for (const one of document.querySelectorAll("#beside [data-news]")) {
    // Heard once, however often the page is drawn anew.
    if (news.has(one.dataset.news)) continue;
    news.add(one.dataset.news);
    document.getElementById("news").textContent = one.querySelector("p").textContent;
  }
  const next = document.querySelector('footer form[data-do="next"] button');
  if (next && state.next !== undefined) next.firstChild.textContent = state.next;
  renew();
});
