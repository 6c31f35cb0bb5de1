/** Takes what ends by itself from a page that stays open, or that a browser put aside, beyond that moment. */
export function keepEnds(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-until]")) {
    const end = () => {
      const left = Date.parse(element.dataset.until ?? "") - Date.now();
      if (left <= 0) element.remove();
      // A longer time overflows.
      else setTimeout(end, Math.min(left, 86_400_000));
    };
    end();
    addEventListener("pageshow", ({ persisted }) => persisted && end());
  }
}
