import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { ListedArticle } from "@/newsroom/article/listing";
import type { Language } from "@/newsroom/language/rules";

type Props = { reviewer: ListedArticle["reviewer"]; language: Language };

/** Who was asked to review a story, and until when; nothing where nobody was. */
export function ReviewerLine({ reviewer, language }: Props) {
  const t = texts(language, "stories");
  if (!reviewer) return null;
  return (
    <span className="text-caption font-normal text-muted">
      {t("review.by")} <Words of={reviewer.name ?? t("askedNobody")} />
      {reviewer.dueAt ? (
        <AfterDot>
          <DeskTime at={reviewer.dueAt} />
        </AfterDot>
      ) : null}
    </span>
  );
}
