import { tidyLines } from "@/newsroom/storable";
import { CommentCounter } from "./comment-counter";
import { rememberSent } from "./own-comment";
import { postForm, type Refusal } from "./post-form";
import { keepReader, offerToRemember } from "./reader";
import { keep, kept } from "./storage";
import { forgetTyped, keepTyped, restoreTyped } from "./typed-text";

/** Under which version of the policy a comment was sent from here. */
const agreed = "policy";

/** Counts while one types, and sends the comment in place; until it is sent everything typed stays, also over a reload. */
export class CommentFormElement extends HTMLElement {
  private openedAt = 0;
  private isSending = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const area = this.querySelector("textarea");
    if (!form || !area) return;
    this.openedAt = performance.now();
    restoreTyped(form);
    const line = this.closest("details");
    if (line && (area.value !== "" || location.hash === "#comment")) line.open = true;
    offerToRemember(form);
    const policy = this.policy;
    if (policy) policy.open = kept("localStorage", agreed) !== policy.dataset.policy;
    const counter = new CommentCounter(this, area);
    form.addEventListener("input", ({ target }) => {
      keepTyped(form);
      if (target instanceof HTMLElement) this.forgive(form, target);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(form);
    });
    this.querySelector("[data-again]")?.addEventListener("click", () => {
      area.value = "";
      counter.count();
      this.openedAt = performance.now();
      this.turn("writing");
      area.focus();
    });
  }

  /** The policy's essence, which need not be read twice. */
  private get policy(): HTMLDetailsElement | null {
    return this.querySelector("[data-policy]");
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
    const answer = await postForm<{ id: string; path?: string }>(form, this.dataset.offline ?? "");
    if (button) {
      button.textContent = label;
      button.removeAttribute("aria-disabled");
    }
    this.isSending = false;
    if (answer.ok) this.showSent(form, answer.result);
    else this.say(form, answer.refusal);
  }

  private say(form: HTMLFormElement, { message, problems, warned }: Refusal): void {
    this.fill("message", message);
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
    const seen = form.querySelector<HTMLInputElement>("[name=warned]");
    if (seen && warned) seen.value = warned;
    // What was answered is gone: sent again, the reply is a comment of its own.
    const parent = form.querySelector<HTMLInputElement>("[name=parentId]");
    if (parent && problems.parentId) parent.value = "";
  }

  /** A field that is being mended is no longer called wrong. */
  private forgive(form: HTMLFormElement, field: HTMLElement): void {
    if (!field.hasAttribute("aria-invalid")) return;
    field.removeAttribute("aria-invalid");
    this.fill(`problem=${field.getAttribute("name")}`, "");
    if (!form.querySelector("[aria-invalid]")) this.fill("message", "");
  }

  /** What readers have at once stands at `path`; what waits is shown here. */
  private showSent(form: HTMLFormElement, { id, path }: { id: string; path?: string }): void {
    const typed = new FormData(form);
    const said = (name: string) => tidyLines(String(typed.get(name) ?? ""));
    this.fill("name", said("name"));
    this.fill("text", said("text"));
    forgetTyped();
    keepReader(form);
    keep("localStorage", agreed, this.policy?.dataset.policy ?? "");
    if (path) {
      location.assign(path);
      return;
    }
    rememberSent(String(typed.get("articleId")), id);
    this.turn("held");
    document.dispatchEvent(new Event("comment-sent"));
    this.querySelector<HTMLElement>("[data-focus]")?.focus();
  }

  private turn(to: "writing" | "held"): void {
    for (const side of ["writing", "held"])
      this.querySelector(`[data-${side}]`)?.toggleAttribute("hidden", side !== to);
  }

  private fill(slot: string, text: string): void {
    const output = this.querySelector(`[data-${slot}]`);
    if (output) output.textContent = text;
  }
}
