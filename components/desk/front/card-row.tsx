import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { DropPlace } from "@/newsroom/front/dropping";
import type { ComposedCard, FrontWarning } from "@/newsroom/front/warnings";
import type { Language } from "@/newsroom/language/rules";
import { CardItem } from "./card-item.client";
import { Arrow, ChangeButton } from "./change-button";
import { cardHref } from "./paths";
import { WarningLine } from "./warning-line";

type Props = {
  frontId: string;
  composed: ComposedCard;
  place: DropPlace;
  warnings: FrontWarning[];
  /** Of the last hour. */
  reads: number;
  language: Language;
};

/** A story in a container: placed by hand, with what can be done to it, or brought by its query. */
export function CardRow({ frontId, composed, place: here, warnings, reads, language }: Props) {
  const t = texts(language, "fronts");
  const { storyId, placed, card, isShown } = composed;
  const { container, index: place } = here;
  const name = card?.headline ?? composed.headline;
  const on = { container, storyId };
  const isPinned = placed?.pinnedAt !== undefined;
  return (
    <CardItem
      card={{ kind: "card", ...on, index: place, isPinned }}
      name={name}
      place={here}
      dragLabel={t("dragNamed", { subject: name })}
      dropLabel={t("dropBefore", { subject: name })}
    >
      <span className="w-6 text-end text-caption text-muted">{isShown ? place + 1 : "–"}</span>
      <div className={`min-w-40 flex-1 ${placed ? "" : "text-muted"}`}>
        {placed?.kicker ? <Words of={placed.kicker} className="font-bold" /> : null}{" "}
        {placed?.mark ? <strong className="text-alert">{t(`mark.${placed.mark}`)}</strong> : null}{" "}
        <Words of={name} />
        {isPinned ? (
          <AfterDot>
            <span className="text-caption text-muted">{t("pinned")}</span>
          </AfterDot>
        ) : null}
        <span className="block text-caption text-muted">
          {texts(language, "reads")("lastHour", { count: reads })}
        </span>
        <WarningLine warnings={warnings} language={language} />
      </div>
      {placed ? (
        <div className="flex flex-wrap">
          {(["up", "down"] as const).map((way) => (
            <ChangeButton
              key={way}
              change={{ kind: "moveCard", ...on, way }}
              label={t(`move.${way}`, { subject: name })}
            >
              <Arrow way={way} />
            </ChangeButton>
          ))}
          <ChangeButton
            change={{ kind: "pinCard", ...on, at: isPinned ? null : place }}
            label={t(isPinned ? "unpinNamed" : "pinNamed", { subject: name })}
          >
            {t(isPinned ? "unpin" : "pin")}
          </ChangeButton>
          <a
            href={cardHref(frontId, container, storyId)}
            className="self-center px-2"
            aria-label={t("editNamed", { subject: name })}
          >
            {t("edit")}
          </a>
          <ChangeButton change={{ kind: "removeCard", ...on }} label={t("removeNamed", { subject: name })}>
            {t("remove")}
          </ChangeButton>
        </div>
      ) : (
        <ChangeButton
          change={{ kind: "addCard", ...on, at: place }}
          label={t("placeNamed", { subject: name })}
        >
          {t("place")}
        </ChangeButton>
      )}
    </CardItem>
  );
}
