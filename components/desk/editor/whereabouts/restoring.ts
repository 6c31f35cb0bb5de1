import { putBlocks } from "@/components/desk/editor/saving/merging";
import { keepRevision } from "@/components/desk/editor/saving/transport";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import type { ArticleContent } from "@/newsroom/content/rules";

/** Number of the revision that holds what stood before, or why nothing was put back. */
export type Restored = number | "notRestored" | "notRead";

/**
 * Puts words into the surface and saves them as a revision of their own; what stood there stays as one. `saved`: what is done once
 * the server has them.
 */
export async function restoreWords(
  { story, draft }: Surface,
  read: () => Promise<ArticleContent>,
  saved: () => Promise<void> = async () => {},
): Promise<Restored> {
  const { saving } = draft;
  const content = await read().catch(() => null);
  if (!content) return "notRead";
  const version = await saving.flush();
  const number = version === null ? null : await keepRevision(story.id, version);
  if (number === null) return "notRestored";
  draft.load(content, putBlocks);
  saving.change();
  const restored = await saving.flush();
  if (restored === null) return number;
  await keepRevision(story.id, restored);
  await saved();
  return number;
}
