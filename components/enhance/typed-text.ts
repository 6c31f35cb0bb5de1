import { keep, kept } from "./storage";

const names = ["name", "email", "text"] as const;

type Field = HTMLInputElement | HTMLTextAreaElement;
const fieldsOf = (form: HTMLFormElement) =>
  names.flatMap((name) => {
    const field = form.querySelector<Field>(`[name=${name}]`);
    return field ? [[name, field] as const] : [];
  });

/** A page has one such form; its address names the story and what is answered. */
const key = () => `warraq:typed:${location.pathname}${location.search}`;

/** Keeps what stands in the form until it is sent or the tab closed, so that a reload loses nothing. */
export function keepTyped(form: HTMLFormElement): void {
  const typed = fieldsOf(form).map(([name, field]) => [name, field.value]);
  const isEmpty = typed.every(([, value]) => value === "");
  keep("sessionStorage", key(), isEmpty ? "" : JSON.stringify(Object.fromEntries(typed)));
}

/** Puts it back where nothing stands. */
export function restoreTyped(form: HTMLFormElement): void {
  const typed = JSON.parse(kept("sessionStorage", key()) || "{}") as Record<string, string>;
  for (const [name, field] of fieldsOf(form)) field.value ||= typed[name] ?? "";
}

/** It has been sent: this tab need not know it any more. */
export function forgetTyped(): void {
  keep("sessionStorage", key(), "");
}
