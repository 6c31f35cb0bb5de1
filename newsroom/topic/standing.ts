import { and, inArray, isNotNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { topic } from "@/db/schema";
import type { ArticleContent } from "@/newsroom/content/rules";

/** Of these topics those that went into another, each with the one that stands for it. */
export async function standingTopics(
  executor: Executor,
  ids: string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await executor
    .select({ id: topic.id, into: topic.mergedInto })
    .from(topic)
    .where(and(inArray(topic.id, ids), isNotNull(topic.mergedInto)));
  return new Map(rows.flatMap(({ id, into }) => (into === null ? [] : [[id, into] as const])));
}

/** Words as they are kept, under the topics that stand today: what is kept is not written anew when one goes into another. */
export async function underStandingTopics(
  executor: Executor,
  contents: ArticleContent[],
): Promise<ArticleContent[]> {
  const standing = await standingTopics(executor, [...new Set(contents.flatMap(({ topicIds }) => topicIds))]);
  if (standing.size === 0) return contents;
  return contents.map((content) => ({
    ...content,
    topicIds: [...new Set(content.topicIds.map((id) => standing.get(id) ?? id))],
  }));
}

/** The same of one text. */
export async function underStandingTopicsOf(
  executor: Executor,
  content: ArticleContent,
): Promise<ArticleContent> {
  const [standing = content] = await underStandingTopics(executor, [content]);
  return standing;
}
