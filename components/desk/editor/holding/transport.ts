import type { SittingNoted } from "@/newsroom/sitting/input";
import type { StoryNow } from "@/newsroom/sitting/rules";

/** What a window says of itself. */
export type Said = Omit<SittingNoted, "articleId">;

/** Milliseconds. */
const patience = 10_000;

/** Says to the newsroom that a window is there, also while its page closes; null where it does not answer. Never throws. */
export async function saySitting(articleId: string, said: Said): Promise<StoryNow | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/sitting`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(said),
      keepalive: true,
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
