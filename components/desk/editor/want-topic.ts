import { z } from "zod";
import { Refusal } from "./saving/transport";

const Answer = z.union([
  z.object({ kind: z.literal("added"), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal("proposed"), name: z.string() }),
]);
/** What became of a topic that was not there; `failed` with the server's sentence, where it said one. */
export type WantedTopic = z.output<typeof Answer> | { kind: "failed"; message: string | null };

/** Asks for a topic that no choice has; never throws. */
export async function wantTopic(articleId: string, name: string): Promise<WantedTopic> {
  try {
    const response = await fetch(`/api/articles/${articleId}/topics`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name }),
    });
    const json: unknown = await response.json();
    if (response.ok) return Answer.parse(json);
    const refusal = Refusal.safeParse(json);
    return { kind: "failed", message: refusal.success ? refusal.data.error.message : null };
  } catch {
    return { kind: "failed", message: null };
  }
}
