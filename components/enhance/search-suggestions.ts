import type { Suggestion } from "@/newsroom/search/rules";
import { counted } from "./counted";

/** Milliseconds in which nothing is typed, before it is asked how that may go on. */
const pause = 120;

/**
 * Suggests how what is typed may go on: an editable combobox with a list (ARIA APG). The focus stays in the field, whose
 * typing waits for nothing; what comes too late, or not at all, is not shown. Without it the form is a form.
 */
export class SearchSuggestionsElement extends HTMLElement {
  private asking = new AbortController();
  private timer = 0;
  private found: Suggestion[] = [];
  private model: Element | null = null;
  private at = -1;

  connectedCallback(): void {
    const { field, list } = this;
    field.setAttribute("role", "combobox");
    field.setAttribute("autocomplete", "off");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    list.setAttribute("role", "listbox");
    this.show([]);
    field.addEventListener("input", () => {
      // What stands there goes when other suggestions come: a list that blinks with each letter cannot be read.
      this.stop();
      this.move(-1);
      this.timer = window.setTimeout(() => this.ask(), pause);
    });
    field.addEventListener("keydown", (event) => this.press(event));
    field.addEventListener("blur", () => this.hide());
    field.form?.addEventListener("submit", () => this.hide());
    // Or the field would lose the focus, and the list be gone before the finger is lifted.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      this.go(this.options.findIndex((option) => target instanceof Node && option.contains(target)));
    });
  }

  private get field(): HTMLInputElement {
    return this.querySelector("input") as HTMLInputElement;
  }

  private get list(): HTMLElement {
    return this.querySelector("ul") as HTMLElement;
  }

  private get options(): Element[] {
    return [...this.list.children];
  }

  private async ask(): Promise<void> {
    const typed = this.field.value.trim();
    if (typed.length < 2) return this.hide();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const response = await fetch(`${this.dataset.from}?${new URLSearchParams({ q: typed })}`, { signal });
      const found = response.ok ? ((await response.json()) as Suggestion[]) : [];
      if (!signal.aborted) this.show(found, true);
    } catch {
      if (!signal.aborted) this.show([]);
    }
  }

  private stop(): void {
    window.clearTimeout(this.timer);
    this.asking.abort();
  }

  private hide(): void {
    this.stop();
    this.show([]);
  }

  private show(found: Suggestion[], isSpoken = false): void {
    this.found = found;
    this.model ??= this.list.firstElementChild;
    const { model } = this;
    this.list.replaceChildren(
      ...found.map(({ kind, text }, index) => {
        const option = model?.cloneNode(true) as HTMLElement;
        option.setAttribute("role", "option");
        option.id = `${this.list.id}-${index}`;
        const [shown, label] = option.children;
        if (shown) shown.textContent = text;
        if (label) label.textContent = this.getAttribute(`data-${kind}`);
        return option;
      }),
    );
    this.list.hidden = found.length === 0;
    this.field.setAttribute("aria-expanded", String(found.length > 0));
    const spoken = this.querySelector("[role=status]");
    if (spoken)
      spoken.textContent = isSpoken ? counted(this.dataset.count, found.length, this.dataset.locale) : "";
    this.move(-1);
  }

  /** To a suggestion, or back into the field. */
  private move(to: number): void {
    this.at = to;
    const { options } = this;
    options.forEach((option, index) => void option.setAttribute("aria-selected", String(index === to)));
    const chosen = options[to];
    if (chosen) this.field.setAttribute("aria-activedescendant", chosen.id);
    else this.field.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  private press(event: KeyboardEvent): void {
    const { key } = event;
    const last = this.found.length - 1;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => this.move(this.at < last ? this.at + 1 : -1),
      ArrowUp: () => this.move(this.at < 0 ? last : this.at - 1),
      Escape: () => this.hide(),
      ...(this.at >= 0 && { Enter: () => this.go(this.at) }),
    };
    const act = last < 0 ? undefined : acts[key];
    if (act) {
      event.preventDefault();
      act();
    } else if (/^(?:Home|End|ArrowLeft|ArrowRight)$/.test(key)) {
      // These are the text's, which begins at either side.
      this.move(-1);
    } else if (key === "ArrowDown") void this.ask();
  }

  private go(index: number): void {
    const chosen = this.found[index];
    if (!chosen) return;
    if (chosen.kind !== "words") {
      location.assign(chosen.path);
      return;
    }
    const { field } = this;
    // What narrows the search stays.
    field.value = chosen.text;
    field.form?.requestSubmit();
  }
}
