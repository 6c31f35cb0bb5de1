import { postForm } from "./post-form";

type Counts = { liked: number; disliked: number };

/** Sends the answer in place, brings fresh counts, and shows what this browser answered before. */
export class ReactionFormElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(form, event.submitter);
    });
    this.press(this.remembered());
    void this.refresh();
  }

  private get key(): string {
    return `warraq:answer:${this.dataset.article}`;
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const answer = await postForm<Counts>(form, this.dataset.failed ?? "", submitter);
    if (!answer.ok) return this.say(answer.refusal.message);
    const given = submitter?.getAttribute("value") ?? "";
    this.show(answer.result);
    this.press(given);
    this.remember(given);
    this.say(this.querySelector("[data-thanks]")?.textContent ?? "");
  }

  private async refresh(): Promise<void> {
    try {
      const response = await fetch(`/api/articles/${this.dataset.article}/reactions`);
      if (response.ok) this.show((await response.json()) as Counts);
    } catch {
      // The counts of the page stand.
    }
  }

  private show({ liked, disliked }: Counts): void {
    for (const [value, count] of [
      ["yes", liked],
      ["no", disliked],
    ] as const) {
      const place = this.querySelector(`[data-count=${value}]`);
      if (place) place.textContent = count.toLocaleString("en");
    }
  }

  private press(given: string): void {
    for (const button of this.querySelectorAll("button"))
      button.setAttribute("aria-pressed", String(button.value === given));
  }

  private say(sentence: string): void {
    const place = this.querySelector("[data-message]");
    if (place) place.textContent = sentence;
  }

  private remembered(): string {
    try {
      return localStorage.getItem(this.key) ?? "";
    } catch {
      return "";
    }
  }

  private remember(given: string): void {
    try {
      localStorage.setItem(this.key, given);
    } catch {
      // Storage may be closed to us; the answer counts all the same.
    }
  }
}
