// Says which files were just chosen, and takes one off again.
//
// Beside `input[type=file]` in a form with a `[data-chosen-files]`, whose `data-remove` begins the
// name of the button. The field itself keeps the files and sends them with the form.
import { each } from "attent/each";

const UNITS = ["byte", "kilobyte", "megabyte"];

each("form input[type=file]", (input) => {
  const list = input.form?.querySelector("[data-chosen-files]");
  if (!list) return;
  // Choosing again adds to what was chosen, as people expect who pick one after the other.
  let kept = [];
  const draw = () => {
    kept = [...input.files];
    list.hidden = kept.length === 0;
    list.replaceChildren(...kept.map((file) => line(file, list.dataset.remove, () => set(kept.filter((one) => one !== file)))));
  };
  const set = (files) => {
    const all = new DataTransfer();
    for (const file of files) all.items.add(file);
    input.files = all.files;
    draw();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  input.addEventListener("change", () => {
    const more = [...input.files].filter((file) => !kept.some((one) => same(one, file)));
    set([...kept, ...more]);
  });
  // A browser that goes back may have kept them.
  draw();
});

function same(one, other) {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

function line(file, remove, off) {
  const item = document.createElement("li");
  item.className = "with-remove";
  const shown = document.createElement("span");
  shown.className = "file";
  const name = document.createElement("span");
  name.textContent = file.name;
  const size = document.createElement("small");
  size.textContent = weight(file.size);
  shown.append(name, size);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet small only-icon";
  button.setAttribute("aria-label", `${remove} ${file.name}`);
  button.textContent = "×";
  button.addEventListener("click", off);
  item.append(shown, button);
  return item;
}

function weight(bytes) {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const number = bytes / 1000 ** step;
  return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: UNITS[step], maximumFractionDigits: number < 10 ? 1 : 0 }).format(number);
}
