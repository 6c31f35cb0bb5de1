import type { OpenedStory } from "@/components/desk/editor/story";
import { leftSitting } from "./sitting";
import { readWords } from "./transport";

/** A story one comes back to; `closed` where it is not open to her any more, `unknown` where the server did not say. */
export type ComeBack = OpenedStory | "asked" | "closed" | "unknown";

/**
 * The words and their version together, from one of two who know: the sitting, while it has words that the server has
 * not, and otherwise the server. Never those that the page was drawn with.
 */
export async function comeBack(story: OpenedStory, person: string): Promise<ComeBack> {
  const left = leftSitting(story.id, person);
  if (left) return { ...story, ...left.leftWords() };
  try {
    const words = await readWords(story.id);
    return words ? { ...story, ...words } : "closed";
  } catch {
    return "unknown";
  }
}

/** Holds a sitting until the surface that is coming takes it up, or what this answers is called. */
export function heldFor(articleId: string, person: string): () => void {
  return leftSitting(articleId, person)?.hold() ?? (() => {});
}
