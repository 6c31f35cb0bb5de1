import type { TopicAnswer } from "@/newsroom/topic/rules";

/** What became of a topic that was not there; `failed` with the server's sentence, where it said one. */
export type WantedTopic = TopicAnswer | { kind: "failed"; message: string | null };

/** Asks for a topic that no choice has; never throws. */
export async function wantTopic(articleId: string, name: string): Promise<WantedTopic> {
  try {
    const response = await fetch(`/api/articles/${articleId}/topics`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name }),
    });
    const answer: TopicAnswer & { error?: { message?: string } } = await response.json();
    return response.ok ? answer : { kind: "failed", message: answer.error?.message ?? null };
  } catch {
    return { kind: "failed", message: null };
  }
}
