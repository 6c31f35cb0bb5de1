import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import type { FormAction } from "@/components/ui/form-state";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import type { TopicProposed } from "@/newsroom/topic/rules";
import { RowButton } from "./row-button";

type Props = {
  proposals: TopicProposed[];
  actions: { approve: FormAction<void>; refuse: FormAction<void> };
  language: Language;
};

/** Topics that writers miss, each with the story that it is for, to be made or refused. */
export function ProposalList({ proposals, actions, language }: Props) {
  const t = texts(language, "outlet");
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className="mb-8">
      <h2 id="proposals" className="mb-2 text-title font-bold">
        {t("proposals.title")}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {proposals.map(({ id, name, articleId, headline, proposedByName, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <div className="min-w-24 flex-1 wrap-anywhere">
              <Words of={name} className="font-bold" />
              <p className="text-small text-muted">
                <a href={deskStoryPath(articleId)}>
                  <Words of={headline.trim() || t("proposals.untitled")} />
                </a>
                {proposedByName ? (
                  <AfterDot>
                    <Words of={proposedByName} />
                  </AfterDot>
                ) : null}
                <AfterDot>
                  <DeskTime at={createdAt} as="ago" />
                </AfterDot>
              </p>
            </div>
            <RowButton
              action={actions.approve}
              id={id}
              label={t("proposals.approve")}
              name={t("proposals.approveNamed", { name })}
            />
            <RowButton
              action={actions.refuse}
              id={id}
              label={t("proposals.refuse")}
              name={t("proposals.refuseNamed", { name })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
