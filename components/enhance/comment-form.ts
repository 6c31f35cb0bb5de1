import { graphemesLeft, tidyCommentText } from "@/newsroom/comment-text/rules";
import { postForm, type Refusal } from "./post-form";

/** Where the counter speaks to those who do not see it. */
const milestones = [100, 20, 0];

/** Counts while one types, and sends the comment in place; on failure everything typed stays. */
export class CommentFormElement extends HTMLElement {
  private openedAt = 0;
  private left = Number.POSITIVE_INFINITY;
  private isSending = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const area = this.querySelector("textarea");
    if (!form || !area) return;
    this.openedAt = performance.now();
    area.addEventListener("input", () => this.count(area.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(form);
    });
    // A browser may have kept what was typed before.
    this.count(area.value);
  }

  private count(text: string): void {
    const left = graphemesLeft(text);
    const shown = this.querySelector("[data-left]");
    if (shown) shown.textContent = String(left);
    this.toggleAttribute("data-over-limit", left < 0);
    const passed = milestones.filter((each) => left <= each && each < this.left).at(-1);
    this.left = left;
    if (left < 0) this.announce(this.dataset.over);
    else if (passed !== undefined) this.announce(this.getAttribute(`data-left-${passed}`));
  }

  private announce(sentence: string | null | undefined): void {
    const place = this.querySelector("[data-announcement]");
    if (place && place.textContent !== sentence) place.textContent = sentence ?? "";
  }

  private async send(form: HTMLFormElement): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    const button = form.querySelector<HTMLButtonElement>("[type=submit]");
    const label = button?.textContent ?? "";
    if (button) {
      button.textContent = this.dataset.sending ?? label;
      button.setAttribute("aria-disabled", "true");
    }
    this.say(form, { message: "", problems: {} });
    const seconds = form.querySelector<HTMLInputElement>("[name=seconds]");
    if (seconds) seconds.value = String(Math.floor((performance.now() - this.openedAt) / 1000));
    const answer = await postForm(form, this.dataset.offline ?? "");
    if (button) {
      button.textContent = label;
      button.removeAttribute("aria-disabled");
    }
    this.isSending = false;
    if (answer.ok) this.showHeld(form);
    else this.say(form, answer.refusal);
  }

  private say(form: HTMLFormElement, { message, problems }: Refusal): void {
    const place = form.querySelector("[data-message]");
    if (place) place.textContent = message;
    let first: HTMLElement | undefined;
    for (const slot of form.querySelectorAll<HTMLElement>("[data-problem]")) {
      const problem = problems[slot.dataset.problem ?? ""] ?? "";
      const field = form.querySelector<HTMLElement>(`[name="${slot.dataset.problem}"]`);
      slot.textContent = problem;
      if (problem) field?.setAttribute("aria-invalid", "true");
      else field?.removeAttribute("aria-invalid");
      if (problem && field) first ??= field;
    }
    first?.focus();
    // What was answered is gone: sent again, the reply is a comment of its own.
    const parent = form.querySelector<HTMLInputElement>("[name=parentId]");
    if (parent && problems.parentId) parent.value = "";
  }

  private showHeld(form: HTMLFormElement): void {
    const held = this.querySelector<HTMLElement>("[data-held]");
    if (!held) return;
    const typed = new FormData(form);
    const fill = (slot: string, value: unknown) => {
      const place = held.querySelector(`[data-${slot}]`);
      if (place) place.textContent = tidyCommentText(String(value ?? ""));
    };
    fill("name", typed.get("name"));
    fill("text", typed.get("text"));
    held.hidden = false;
    form.remove();
    held.querySelector<HTMLElement>("[data-focus]")?.focus();
  }
}
