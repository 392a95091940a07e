// The note taker's forms: sent without leaving the page, so that what is written stays until it is kept.
import { forget, keep, restore } from "./drafts.js";

const told = document.getElementById("told");
// Those that sort notes are sent as pages: the next note comes with the page.
const forms = [...document.querySelectorAll('form[action="do"]')].filter((form) => form.elements.do?.value !== "theme");
document.querySelector("#task-theme[open] button")?.focus();

function key() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function send(form) {
  let answer;
  try {
    const response = await fetch("do", {
      method: "POST", body: new URLSearchParams(new FormData(form)), headers: { accept: "application/json" },
      signal: AbortSignal.timeout(8000),
    });
    answer = await response.json();
  } catch {
    // The same key goes with it again: what did arrive is not kept twice.
    told.textContent = "That did not reach the meeting. What you wrote is still here; try again.";
    return;
  }
  told.textContent = answer.told;
  form.elements.key.value = key();
  if (answer.ok) { form.reset(); forget(form); }
  await count();
  (document.getElementById(`${form.id}-${answer.field ?? "text"}`) ?? form).focus();
}

// How many notes wait to be sorted changes with each one that is kept; a form that is open stays as it is.
async function count() {
  try {
    const page = new DOMParser().parseFromString(await (await fetch("notes", { signal: AbortSignal.timeout(8000) })).text(), "text/html");
    const fresh = page.getElementById("task-theme");
    const old = document.getElementById("task-theme");
    if (fresh && !fresh.open && old && !old.open) old.replaceWith(document.adoptNode(fresh));
    else if (fresh && !old) document.querySelector(".writing").append(document.adoptNode(fresh));
  } catch { /* It is right the next time. */ }
}

for (const form of forms) {
  if (restore(form)) form.closest("details").open = true;
  form.addEventListener("input", () => keep(form));
  // What was said of the one form says nothing of the other.
  form.closest("details").addEventListener("toggle", (event) => { if (event.target.open) told.textContent = ""; });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
}

// Whoever is writing as the pages are closed may still copy it.
document.addEventListener("closed", (event) => {
  if (!forms.some((form) => [...form.querySelectorAll("textarea, input:not([type=hidden])")].some((field) => field.value))) return;
  event.preventDefault();
  told.textContent = "Your link was taken back, so nothing more is kept. Copy what you wrote, or ask for a new link.";
});
