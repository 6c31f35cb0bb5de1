import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { ComposedCard, FrontWarning } from "@/newsroom/front/warnings";
import type { Language } from "@/newsroom/language/rules";
import { Arrow, ChangeButton } from "./change-button";
import { cardHref } from "./paths";

type Props = {
  frontId: string;
  container: string;
  composed: ComposedCard;
  /** From 0, among those shown. */
  place: number;
  warnings: FrontWarning[];
  language: Language;
};

/** A story in a container: placed by hand, with what can be done to it, or brought by its query. */
export function CardRow({ frontId, container, composed, place, warnings, language }: Props) {
  const t = texts(language, "fronts");
  const { storyId, placed, card, isShown } = composed;
  const name = card?.headline ?? composed.headline;
  const on = { container, storyId };
  const isPinned = placed?.pinnedAt !== undefined;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
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
        {warnings.length > 0 ? (
          <span className="block text-caption text-warn">
            {warnings.map((warning) => t(`warning.${warning}`)).join(" ")}
          </span>
        ) : null}
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
    </li>
  );
}
