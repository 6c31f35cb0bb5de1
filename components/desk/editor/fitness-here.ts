import { type FormAction, untouchedForm } from "@/components/ui/form-state";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { FieldProblem } from "@/newsroom/errors";
import type { Facts } from "@/newsroom/fitness/checks";
import {
  blockingOf,
  type Finding,
  findingsIn,
  partedOf,
  problemOf,
  type Strictness,
  unnamedIn,
} from "@/newsroom/fitness/judging";
import type { OpenedStory } from "./story";
import type { Saving, SubmissionProblem, WordsName } from "./use-submission.client";

/** What the checks find on this device, as the server finds it, and the story on its way to the editors. */

/** A problem with its place; `words`: the field of a picture that it is about. */
export type PlacedProblem = FieldProblem & { words: WordsName | null };

const wordsOf: Record<string, WordsName> = {
  captionMissing: "caption",
  creditMissing: "credit",
  alternativeMissing: "alternative",
  "tooLong.caption": "caption",
  "tooLong.credit": "credit",
  "tooLong.alternative": "alternative",
};

function placed(finding: Finding): PlacedProblem {
  const problem = problemOf(finding);
  return { ...problem, words: wordsOf[problem.messageKey] ?? null };
}

const factsHere = (known: Partial<Facts> = {}): Facts => ({
  siteUrl: window.location.origin,
  uncleared: new Map(),
  unnamed: [],
  ...known,
});

/**
 * What of the words alone stands in the way of sending them. What only the server knows, also what was passed in this story
 * since it was opened, it says itself.
 */
export function blockingHere(content: ArticleContent, strictness: Strictness): PlacedProblem[] {
  return blockingOf(findingsIn(content, factsHere(), strictness, "passable")).map(placed);
}

/** What stands in the way, and what is only to be seen, with what was known of the story when it was opened. */
export function judgedHere(
  content: ArticleContent,
  story: Pick<OpenedStory, "strictness" | "passed" | "unnamed">,
  uncleared: Facts["uncleared"],
): Record<"blocking" | "warnings", PlacedProblem[]> {
  const facts = factsHere({ uncleared, unnamed: unnamedIn(content, story.unnamed) });
  const { blocking, warnings } = partedOf(findingsIn(content, facts, story.strictness, story.passed));
  return { blocking: blocking.map(placed), warnings: warnings.map(placed) };
}

/** What became of a story that was to be handed in: what the server refused it for, or which of its words were missing here. */
export type HandedIn = "sent" | "missing" | "unsaved" | "failed" | SubmissionProblem[];

/** Saves it, checks it as the server will, and hands it in. */
export async function handIn(
  { id, strictness }: Pick<OpenedStory, "id" | "strictness">,
  action: FormAction<void>,
  saving: Saving,
  read: () => ArticleContent,
): Promise<HandedIn> {
  const version = await saving.flush();
  if (version === null) return "unsaved";
  if (blockingHere(read(), strictness).length > 0) return "missing";
  const form = new FormData();
  form.set("articleId", id);
  form.set("version", String(version));
  const { ok, problems, message } = await action(untouchedForm, form);
  if (ok) return "sent";
  const named = Object.entries(problems).map(([field, text]) => ({ field, words: null, text }));
  if (named.length > 0) return named;
  return message ? [{ field: null, words: null, text: message }] : "failed";
}
