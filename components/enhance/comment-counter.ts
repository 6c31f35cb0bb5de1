import { graphemesLeft, maxCommentGraphemes } from "@/newsroom/comment/text";
import { counted } from "./counted";

/** Where the counter speaks to those who do not see it. */
const milestones = [100, 20, 0];

/** Says below a text how much more it may hold; its sentences stand in `data-` attributes of `host`. */
export class CommentCounter {
  private left = Number.POSITIVE_INFINITY;

  constructor(
    private readonly host: HTMLElement,
    private readonly area: HTMLTextAreaElement,
  ) {
    // Without script the limit is said, since nothing counts.
    host.querySelector("[data-limit]")?.setAttribute("hidden", "");
    host.querySelector("[data-counter]")?.removeAttribute("hidden");
    area.addEventListener("input", () => this.count());
    // Of an empty one its markup says how much is left.
    if (area.value !== "") this.count();
  }

  /** Also after the text was changed by other means than typing. */
  count(): void {
    const left = graphemesLeft(this.area.value);
    this.show(left);
    const passed = milestones.filter((each) => left <= each && each < this.left).at(-1);
    this.left = left;
    if (left < 0) this.announce(this.host.dataset.over);
    else if (passed !== undefined) this.announce(this.host.getAttribute(`data-left-${passed}`));
  }

  private show(left: number): void {
    const shown = this.host.querySelector<HTMLElement>("[data-left]");
    this.host.toggleAttribute("data-over-limit", left < 0);
    if (!shown) return;
    const isOver = left < 0;
    // Two numbers around a stroke read from left to right in either language, a sentence in its own.
    shown.dir = isOver ? "auto" : "ltr";
    shown.textContent = isOver
      ? counted(this.host.dataset.excess, -left, this.host.dataset.locale)
      : [left, maxCommentGraphemes]
          .map((number) => number.toLocaleString(this.host.dataset.locale))
          .join(" / ");
  }

  private announce(sentence: string | null | undefined): void {
    const shown = this.host.querySelector("[data-announcement]");
    if (shown && shown.textContent !== sentence) shown.textContent = sentence ?? "";
  }
}
