/** Where the system has a sheet to share with, the button opens that and not the links below it. */
export function shareBySheet(): void {
  if (!navigator.share) return;
  for (const each of document.querySelectorAll<HTMLDetailsElement>("[data-share]"))
    each.querySelector("summary")?.addEventListener("click", (event) => {
      event.preventDefault();
      const { url = location.href } = each.dataset;
      // Who closes the sheet is refused like one whose system has none: then the links are there.
      navigator.share({ title: document.title, url }).catch(({ name }: Error) => {
        each.open = name !== "AbortError";
      });
    });
}
