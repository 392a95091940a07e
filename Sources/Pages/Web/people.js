// The register: shows only who has what is typed.
const filter = document.getElementById("filter");
const input = filter?.querySelector("input");
const rows = [...document.querySelectorAll("#register tbody tr")];

if (rows.length) filter.hidden = false;
input?.addEventListener("input", () => {
  const words = input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows) {
    const text = row.textContent.toLocaleLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  }
});

// The next sheet begins at its first field.
document.querySelector("form.keying:not(.changing, .error-summary ~ form) :is(#sign-up-plan, #sign-up-called)")?.focus();
