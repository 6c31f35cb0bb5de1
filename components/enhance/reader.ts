import { keep, kept } from "./storage";

const key = "warraq:reader";
const names = ["name", "email"] as const;

const boxOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("[data-remember] input");

/** Shows the offer, and fills in what a reader let this device remember where nothing stands. Unticked, it forgets at once. */
export function offerToRemember(form: HTMLFormElement): void {
  const box = boxOf(form);
  if (!box) return;
  const known = JSON.parse(kept("localStorage", key) || "{}") as Partial<Record<string, string>>;
  box.checked = Object.keys(known).length > 0;
  for (const name of names) {
    const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (field) field.value ||= known[name] ?? "";
  }
  box.closest("label")?.removeAttribute("hidden");
  box.addEventListener("change", () => {
    if (!box.checked) keep("localStorage", key, "");
  });
}

/** Remembers who sent the form, on this device alone and only where she wants it. */
export function keepReader(form: HTMLFormElement): void {
  if (!boxOf(form)?.checked) return;
  const typed = new FormData(form);
  keep("localStorage", key, JSON.stringify(Object.fromEntries(names.map((name) => [name, typed.get(name)]))));
}
