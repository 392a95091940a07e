// Paper forms by keyboard: after one digit the next question has the focus, and Enter takes the form in.
const fields = [...document.querySelectorAll(".tally-question :is(input:not([type=checkbox]), textarea)")];
for (const [index, field] of fields.entries()) {
  field.addEventListener("input", () => {
    if (field.dataset.one !== undefined && /^[1-9-]$/.test(field.value)) fields[index + 1]?.focus();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && field.tagName === "TEXTAREA" && !event.shiftKey) {
      event.preventDefault();
      field.form.requestSubmit();
    }
  });
}
for (const form of document.forms) {
  // Two presses are one.
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 3000);
  });
}
