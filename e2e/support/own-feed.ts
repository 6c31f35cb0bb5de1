import { feedPath } from "@/newsroom/address/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";

/**
 * The path of a feed that has a published story for as long as a journey takes: of its first topic, which other
 * journeys leave alone. The edition's own feed has but the newest of all that they publish.
 */
export async function ownFeed(id: string): Promise<string> {
  const answer = await getPublishedArticle("ar", id);
  const topic = answer?.kind === "published" ? answer.article.topics[0] : undefined;
  if (!topic) throw new Error("not published, or without a topic");
  return feedPath("ar", { kind: "topic", slug: topic.slug });
}
