import { ComparedChoice } from "@/components/desk/story/compared-choice";
import { RevisionList } from "@/components/desk/story/revision-list";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import type { Actor } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import type { ListedRevision } from "@/newsroom/revision/rules";
import { Comparison } from "./comparison";
import type { StoryHistory } from "./read-history";

type Props = { actor: Actor; history: StoryHistory; language: Language };

/** What changed between two versions of a story, as the story reads, and all versions there are. */
export function History({ actor, history, language }: Props) {
  const { articleId, revisions, lines, chosen, offered, opened } = history;
  const t = texts(language, "stories");
  const path = `${deskStoryPath(articleId)}/revisions`;
  return (
    <>
      {revisions.length === 0 ? <EmptyState title={t("noRevisions")} text={t("noRevisionsNext")} /> : null}
      <div className="flex flex-col gap-10 lg:flex-row lg:items-start lg:gap-12">
        {chosen.from === null ? null : (
          <section aria-labelledby="comparison" className="min-w-0 grow">
            <h2 id="comparison" className="mb-2 text-title font-bold">
              {t("compare.title")}
            </h2>
            <ComparedChoice
              // Another choice is another form: its fields show what is compared.
              key={`${chosen.from} ${chosen.to}`}
              path={path}
              chosen={chosen}
              offered={offered}
              revisions={choosable(history)}
              language={language}
            />
            <Comparison actor={actor} articleId={articleId} ends={chosen} language={language} />
          </section>
        )}
        <section aria-labelledby="milestones" className="min-w-0 lg:w-96 lg:shrink-0">
          <h2 id="milestones" className="mb-2 text-title font-bold">
            {t("milestones")}
          </h2>
          <RevisionList lines={lines} path={path} opened={opened} language={language} />
        </section>
      </div>
    </>
  );
}

/** Milestones, and what is chosen though it is none. */
function choosable({ revisions, lines, chosen: { from, to } }: StoryHistory): ListedRevision[] {
  const milestones = new Set(
    lines.flatMap((line) => (line.kind === "revision" ? [line.revision.number] : [])),
  );
  return revisions.filter(({ number }) => milestones.has(number) || number === from || number === to);
}
