import { editionOf } from "@/app/desk/editions";
import type { Ends } from "@/components/desk/story/compared-choice";
import { ComparedStory } from "@/components/desk/story/compared-story";
import type { Actor } from "@/newsroom/access";
import { getPreview } from "@/newsroom/article/queries";
import type { Language } from "@/newsroom/language/rules";

type Props = { actor: Actor; articleId: string; ends: Ends; language: Language };

/** Two versions of a story laid over each other, the earlier one below, however they were named. */
export async function Comparison({ actor, articleId, ends, language }: Props) {
  const [one, other] = await Promise.all([
    getPreview(actor, articleId, ends.from ?? undefined),
    getPreview(actor, articleId, ends.to ?? undefined),
  ]);
  const isInOrder = ends.from !== null && (ends.to === null || ends.from <= ends.to);
  const [before, after] = isInOrder ? [one, other] : [other, one];
  return (
    <ComparedStory
      before={before}
      after={after}
      edition={await editionOf(after.edition)}
      language={language}
    />
  );
}
