import { postForm } from "./post-form";
import { keep, kept } from "./storage";

const key = "warraq:useful";
/** Votes that this browser remembers. */
const most = 200;

/** Sends a vote in place, shows what this browser found useful, and takes a vote back that is pressed again. */
export class UsefulFormElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    const given = votes();
    for (const each of form.elements)
      if (each instanceof HTMLButtonElement) press(each, given.includes(each.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.submitter instanceof HTMLButtonElement) void this.send(form, event.submitter);
    });
  }

  private async send(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
    const answer = button.getAttribute("aria-pressed") === "true" ? "no" : "yes";
    const field = form.querySelector<HTMLInputElement>("[name=answer]");
    if (field) field.value = answer;
    const sent = await postForm<{ useful: number }>(form, this.dataset.failed ?? "", button);
    // What went well is seen on the button, and only heard.
    this.say("message", sent.ok ? (this.getAttribute(`data-given-${answer}`) ?? "") : "");
    this.say("refusal", sent.ok ? "" : sent.refusal.message);
    if (!sent.ok) return;
    press(button, answer === "yes");
    const others = votes().filter((id) => id !== button.value);
    const now = answer === "yes" ? [...others, button.value].slice(-most) : others;
    keep("localStorage", key, now.length > 0 ? JSON.stringify(now) : "");
    const count = button.querySelector("[data-count]");
    const { useful } = sent.result;
    if (count) count.textContent = useful > 0 ? useful.toLocaleString(this.dataset.locale) : "";
  }

  private say(slot: string, sentence: string): void {
    const shown = this.querySelector(`[data-${slot}]`);
    if (shown) shown.textContent = sentence;
  }
}

const votes = () => JSON.parse(kept("localStorage", key) || "[]") as string[];
const press = (button: HTMLButtonElement, isPressed: boolean) =>
  button.setAttribute("aria-pressed", String(isPressed));
