// What is begun in a form and not sent yet: kept in this tab alone, so that a page that is loaded anew still has it.
const fields = "textarea, input:not([type=hidden])";

function name(form) {
  return `draft ${location.pathname} ${form.id}`;
}

// A browser may have no room for it, or be told to keep nothing.
function storage(does) {
  try { return does(sessionStorage); } catch { return null; }
}

export function keep(form) {
  const draft = [...form.querySelectorAll(fields)].filter((field) => field.type !== "radio" || field.checked)
    .map((field) => [field.name, field.value]);
  storage((kept) => kept.setItem(name(form), JSON.stringify(draft)));
}

export function forget(form) {
  storage((kept) => kept.removeItem(name(form)));
}

// True where there was something. What the server sent back in the form is newer.
export function restore(form) {
  const draft = storage((kept) => JSON.parse(kept.getItem(name(form)))) ?? [];
  if (draft.length === 0 || form.querySelector(".problem")) return false;
  for (const [name, value] of draft) {
    for (const field of form.querySelectorAll(fields)) {
      if (field.name !== name) continue;
      if (field.type === "radio") field.checked = field.value === value; else field.value = value;
    }
  }
  return true;
}
