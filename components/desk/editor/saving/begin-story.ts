import { withoutWords } from "./transport";

/** Milliseconds. */
const patience = 20_000;

/** What became of a story that was begun here: it has an id, or an answer like that to a save. */
type Begun = { kind: "begun"; id: string; bylineIds: string[] } | ReturnType<typeof withoutWords>;

/** Has the newsroom give a story its id that a person began on this device under a name; never throws. */
export async function beginStory(name: string, edition: string, person: string): Promise<Begun> {
  try {
    const response = await fetch("/api/articles", {
      method: "POST",
      headers: { "content-type": "application/json", "x-warraq-person": person },
      body: JSON.stringify({ edition, begunAs: name }),
      signal: AbortSignal.timeout(patience),
    });
    const { id, bylineIds, error } = (await response.json().catch(() => null)) ?? {};
    if (response.ok && typeof id === "string") return { kind: "begun", id, bylineIds: bylineIds ?? [] };
    return withoutWords(response, error?.message ?? null);
  } catch {
    return { kind: "unreachable" };
  }
}
