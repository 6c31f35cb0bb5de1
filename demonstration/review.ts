import { approveArticle } from "@/newsroom/review/commands";
import { addStage } from "@/newsroom/review/settings";
import type { SeedPeople } from "./accounts";
import { demand, type SeededStory } from "./stories";

/** The section whose stories pass two stages, and what they are called. */
const section = "economy";
const stages = ["التدقيق", "المراجعة القانونية"];

/** A section with two stages, of which what waits in it has passed the first; once all that is published is so. */
export async function seedReview(
  { administrator, editor }: SeedPeople,
  sections: Map<string, string>,
  made: SeededStory[],
): Promise<void> {
  const sectionId = demand(sections, section);
  const ids: string[] = [];
  for (const name of stages) ids.push((await addStage(administrator, { sectionId, name, personIds: [] })).id);
  const [stageId = ""] = ids;
  for (const { id: articleId, story } of made)
    if (story.section === section && story.state === "in_review")
      await approveArticle(editor, { articleId, version: 1, stageId });
}
