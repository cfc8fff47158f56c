// A browser knows its time zone: it stands in the field of `data-zone` until someone types another.
import { each } from "attent/each";

each("[data-zone] input", (field) => {
  if (field.value !== field.defaultValue || field.getAttribute("aria-invalid")) return;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (timeZone && timeZone !== "UTC") field.value = timeZone;
});
