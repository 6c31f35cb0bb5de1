import { DeskTime } from "@/components/desk/desk-time.client";
import { RowButton } from "@/components/desk/name/row-button";
import { AfterDot } from "@/components/ui/after-dot";
import type { FormAction } from "@/components/ui/form-state";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { TermProposed } from "@/newsroom/house-style/rules";
import type { Language } from "@/newsroom/language/rules";
import { KindBadge, TermDetails } from "./term-line";

type Props = {
  proposals: TermProposed[];
  actions: { approve: FormAction<void>; refuse: FormAction<void> };
  language: Language;
};

/** Rules that writers miss, to be made or refused. */
export function TermProposals({ proposals, actions, language }: Props) {
  const t = texts(language, "style");
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className="mb-8">
      <h2 id="proposals" className="mb-2 text-title font-bold">
        {t("list.proposals")}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {proposals.map((term) => (
          <li key={term.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <div className="min-w-24 flex-1 wrap-anywhere">
              <Words of={term.word} className="font-bold" />{" "}
              <KindBadge kind={term.kind} language={language} />
              <TermDetails term={term} language={language} />
              <p className="text-small text-muted">
                {term.proposedByName ? <Words of={term.proposedByName} /> : t("list.somebody")}
                <AfterDot>
                  <DeskTime at={term.createdAt} as="ago" />
                </AfterDot>
              </p>
            </div>
            <RowButton
              action={actions.approve}
              id={term.id}
              label={t("list.approve")}
              name={t("list.approveNamed", { word: term.word })}
            />
            <RowButton
              action={actions.refuse}
              id={term.id}
              label={t("list.refuse")}
              name={t("list.refuseNamed", { word: term.word })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
