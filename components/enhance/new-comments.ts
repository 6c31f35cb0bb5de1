import { counted } from "./counted";

/** Milliseconds between two looks of a page that is seen. */
const pause = 60_000;

/** Asks now and then how many comments there are, and says how many the page has not; a click loads it again. */
export class NewCommentsElement extends HTMLElement {
  connectedCallback(): void {
    const look = () => void (document.hidden || this.look());
    setInterval(look, pause);
    document.addEventListener("visibilitychange", look);
    // What another reader said while one wrote.
    document.addEventListener("comment-sent", look);
    this.querySelector("button")?.addEventListener("click", () => {
      location.hash = "comments";
      location.reload();
    });
  }

  private async look(): Promise<void> {
    const { article, count: shown, words, locale } = this.dataset;
    try {
      const response = await fetch(`/api/articles/${article}/comments`);
      const { count } = (await response.json()) as { count: number };
      const more = count - Number(shown);
      const button = this.querySelector("button");
      if (!button || !(more > 0)) return;
      button.textContent = counted(words, more, locale);
      this.hidden = false;
    } catch {
      // The page says what it knew.
    }
  }
}
