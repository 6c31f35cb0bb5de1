/** A letter drawn out («كثيييير») written once. */
export function collapseRepeats(text: string): string {
  return text.replace(/(\p{L})\1+/gu, "$1");
}

let made: Intl.Segmenter | undefined;
/** Made when a text is first parted: the readers' script carries this, and a slow telephone takes 50 ms and more for it. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter("ar", { granularity: "grapheme" });
  return made;
}

/** How many characters a person sees: grapheme clusters (UAX 29), so a letter with its tashkeel counts once. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of segmenter().segment(text)) count += 1;
  return count;
}
