"use client";
import { useTranslations } from "next-intl";
import { DeskTime } from "@/components/desk/desk-time.client";
import { Sentence, Words } from "@/components/ui/words";
import type { PersonRecord } from "@/newsroom/comment/context-rules";
import { commentStates } from "@/newsroom/comment/rules";
import { BesideList } from "./beside-list.client";
import { queueAddress } from "./paths";
import { SanctionLine } from "./sanction-line.client";
import { StateWord } from "./state-word";

/** Who wrote a comment: how she is known, what became of all she wrote, sanctions, and who else sent from there today. */
export function PersonPanel({ id, person }: { id: string; person: PersonRecord }) {
  const t = useTranslations("comments.queue");
  const { counts, isCountedWhole, comments, sanctions, sameSource } = person;
  return (
    <>
      <div className="text-small">
        <p className="font-bold">
          <Words of={person.name} />
        </p>
        <p className="wrap-anywhere">
          <bdi dir="ltr">{person.email}</bdi>
        </p>
        <p className="text-muted">
          {person.confirmedAt ? (
            <>
              {t("context.confirmed")} <DeskTime at={person.confirmedAt} as="day" />
            </>
          ) : (
            t("context.notConfirmed")
          )}
        </p>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {commentStates.map((state) => (
          <li key={state}>
            <StateWord
              state={state}
              label={t("context.countOf", { state: t(`states.${state}`), count: counts[state] ?? 0 })}
            />
          </li>
        ))}
      </ul>
      {isCountedWhole ? null : <p className="text-meta text-muted">{t("context.countedNewest")}</p>}
      {sanctions.length > 0 ? (
        <ul aria-label={t("context.sanctions")} className="flex flex-col gap-1 text-small">
          {sanctions.map((sanction) => (
            <li key={sanction.id}>
              <SanctionLine sanction={sanction} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-small text-muted">{t("context.noSanctions")}</p>
      )}
      {sameSource.length > 0 ? (
        <div className="text-small">
          <p className="text-meta text-muted">{t("context.sameSource")}</p>
          <ul>
            {sameSource.map((each) => (
              <li key={each.email} className="wrap-anywhere">
                <Words of={each.name} /> <bdi dir="ltr">{each.email}</bdi>{" "}
                <span className="text-muted">{t("context.comments", { count: each.count })}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="text-small text-muted">{t("context.aloneAtSource")}</p>
      )}
      {comments.length > 0 ? <BesideList label={t("context.hers")} comments={comments} /> : null}
      <p className="flex flex-wrap gap-x-4 text-small">
        {(["pending", "approved", "rejected"] as const).map((state) => (
          <a key={state} href={queueAddress({ state, person: id })} className="underline">
            <Sentence text={t("context.allOf", { state: t(`states.${state}`) })} />
          </a>
        ))}
      </p>
    </>
  );
}
