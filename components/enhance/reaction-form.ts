import { counted } from "./counted";
import { postForm } from "./post-form";
import { keep, kept } from "./storage";

type Counts = { liked: number; disliked: number };

/** Sends the answer in place, brings fresh counts, and shows what this browser answered before. */
export class ReactionFormElement extends HTMLElement {
  private hasAnswered = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(form, event.submitter);
    });
    // The page that answers without script knows better than this browser remembers.
    const marked = form.querySelector<HTMLButtonElement>("[aria-pressed=true]")?.value;
    if (marked) keep("localStorage", this.key, marked);
    this.press(marked ?? kept("localStorage", this.key));
    void this.refresh();
  }

  private get key(): string {
    return `warraq:answer:${this.dataset.article}`;
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const answer = await postForm<Counts>(form, this.dataset.failed ?? "", submitter);
    if (!answer.ok) return this.say(answer.refusal.message);
    const given = submitter?.getAttribute("value") ?? "";
    this.hasAnswered = true;
    this.show(answer.result);
    this.press(given);
    keep("localStorage", this.key, given);
    this.say(this.getAttribute(`data-given-${given}`) ?? "");
  }

  private async refresh(): Promise<void> {
    try {
      const response = await fetch(`/api/articles/${this.dataset.article}/reactions`);
      const counts = response.ok ? ((await response.json()) as Counts) : null;
      // An answer given meanwhile brought newer ones.
      if (counts && !this.hasAnswered) this.show(counts);
    } catch {
      // The counts of the page stand.
    }
  }

  private show({ liked, disliked }: Counts): void {
    for (const button of this.querySelectorAll("button")) {
      const count = button.value === "yes" ? liked : disliked;
      const spoken = counted(button.dataset.spoken, count, this.dataset.locale);
      button.setAttribute("aria-label", spoken);
      const shown = button.querySelector("[data-count]");
      if (shown) shown.textContent = count.toLocaleString(this.dataset.locale);
    }
  }

  private press(given: string): void {
    for (const button of this.querySelectorAll("button"))
      button.setAttribute("aria-pressed", String(button.value === given));
  }

  private say(sentence: string): void {
    const shown = this.querySelector("[data-message]");
    if (shown) shown.textContent = sentence;
  }
}
