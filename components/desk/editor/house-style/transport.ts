import type { Term } from "@/newsroom/house-style/checks/terms";
import type { CheckName } from "@/newsroom/house-style/findings";
import type { Ignored, ProposalAnswer, TermWords } from "@/newsroom/house-style/rules";

/** What a story is checked by beside the rules that the checker carries. */
export type StoryStyle = { ignored: Ignored[]; terms: Term[] };
type Refusal = { error: { message: string; problems: Record<string, string> } };
export type Place = { check: CheckName | string; words: string };

async function ask(articleId: string, method: string, sent?: object): Promise<StoryStyle | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/house-style`, {
      method,
      ...(sent ? { headers: { "content-type": "application/json" }, body: JSON.stringify(sent) } : {}),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Asks the server; null where it cannot be asked. */
export const readStyle = (articleId: string) => ask(articleId, "GET");
export const ignore = (articleId: string, { check, words }: Place, reason: string) =>
  ask(articleId, "POST", { check, words, reason });
export const heed = (articleId: string, { check, words }: Place) =>
  ask(articleId, "DELETE", { check, words });

/** What became of a proposal, or the sentence that says why nothing did; null where the server cannot be asked. */
export async function propose(
  articleId: string,
  term: TermWords,
): Promise<ProposalAnswer | { kind: "refused"; sentence: string } | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/style-proposals`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(term),
    });
    const answer: ProposalAnswer & Partial<Refusal> = await response.json();
    if (response.ok) return answer;
    const { message, problems = {} } = answer.error ?? {};
    const sentence = Object.values(problems)[0] ?? message;
    return sentence ? { kind: "refused", sentence } : null;
  } catch {
    return null;
  }
}
