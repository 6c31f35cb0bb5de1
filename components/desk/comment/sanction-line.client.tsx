"use client";
import { useTranslations } from "next-intl";
import { DeskTime } from "@/components/desk/desk-time.client";
import { Words } from "@/components/ui/words";
import type { ListedSanction } from "@/newsroom/sanction/rules";

/** A sanction in a line: what, against whom, until when, and whether it holds. */
export function SanctionLine({ sanction }: { sanction: ListedSanction }) {
  const t = useTranslations("comments.sanction");
  const standing = sanction.awaits
    ? "awaits"
    : sanction.holds
      ? "holds"
      : sanction.liftedAt
        ? "lifted"
        : "over";
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-bold">{t(`kinds.${sanction.kind}`)}</span>
      <span>{t(`against.${sanction.against}`)}</span>
      <span className={sanction.holds || sanction.awaits ? "font-bold text-alert" : "text-muted"}>
        {t(`standing.${standing}`)}
      </span>
      <span className="text-muted">
        <DeskTime at={sanction.createdAt} as="day" />
        {sanction.until ? (
          <>
            {" "}
            {t("until")} <DeskTime at={sanction.until} />
          </>
        ) : null}
      </span>
      {sanction.createdByName ? <Words of={sanction.createdByName} className="text-muted" /> : null}
    </span>
  );
}
