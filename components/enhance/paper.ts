/** What waits until it is near comes before a page is printed, but what stands on no paper. */
export function loadForPaper(): void {
  addEventListener("beforeprint", () => {
    const waiting = document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]:not(.print\\:hidden *)');
    for (const image of waiting) image.loading = "eager";
  });
}
