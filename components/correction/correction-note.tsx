import { NewsTime } from "@/components/site/news-time";
import { InOrder } from "@/components/ui/in-order";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { PublishedCorrection } from "@/newsroom/correction/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";

type Props = { correction: PublishedCorrection; edition: Edition };

/** What readers are told of a story: of which kind, since when, what it said and what holds. */
export function CorrectionNote({ correction, edition }: Props) {
  const t = texts(edition, "corrections");
  const { kind, wrong, right, createdAt, amendedAt } = correction;
  return (
    <div role="note" className="border-s-3 border-ink ps-4 wrap-anywhere">
      <p>
        <strong>{t(`kind.${kind}`)}</strong>{" "}
        <span className="text-caption text-muted">
          <NewsTime at={createdAt} edition={edition} time />
        </span>
      </p>
      <Said label={t(`wrong.${kind}`)} words={wrong} />
      <Said label={t(`right.${kind}`)} words={right} />
      {amendedAt && (
        <p className="text-caption text-muted">
          {t("amended")} <NewsTime at={amendedAt} edition={edition} time />
        </p>
      )}
    </div>
  );
}

function Said({ label, words }: { label: string; words: string }) {
  if (words === "") return null;
  return (
    <p>
      <span className="text-muted">{label}</span>{" "}
      <Words of={words} className="whitespace-pre-line">
        <InOrder text={bound(words)} />
      </Words>
    </p>
  );
}
