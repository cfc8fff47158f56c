// A textarea as tall as its text, in browsers whose style sheets cannot do it.
import { each } from "attent/each";

if (!CSS.supports("field-sizing", "content")) {
  each("textarea[data-grows]", (area) => {
    const fit = () => {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
    };
    area.addEventListener("input", fit);
    fit();
  });
}
