/** Shows the offer of a page's lite form to who saves data: an edge that keeps the page shows it to nobody. */
export function offerLite(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!connection?.saveData) return;
  for (const offer of document.querySelectorAll<HTMLElement>("[data-offer]")) offer.hidden = false;
}
