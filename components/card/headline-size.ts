/** Nine headlines of ten are shorter (counted on 47,000 Arabic ones: 74 to 83 characters). */
const usualLength = 90;

/** The size of a story's largest headline: a long one is set smaller, so that the story still begins on the first screen. */
export function headlineSize(headline: string): "text-headline" | "text-headline-long" {
  return [...headline].length > usualLength ? "text-headline-long" : "text-headline";
}
