import type { Person } from "@/newsroom/access";
import { correctArticle } from "@/newsroom/correction/commands";
import { setBackCorrection } from "./backdate";
import type { SeededStory } from "./stories";
import type { SeedCorrection } from "./words";

/** What readers were told of one story, the oldest first. */
export async function seedCorrections(
  { id: articleId, story }: SeededStory,
  corrections: SeedCorrection[],
  editor: Person,
): Promise<void> {
  for (const { after, ...words } of corrections) {
    const { id } = await correctArticle(editor, { articleId, ...words });
    await setBackCorrection(id, articleId, story.age - after);
  }
}
