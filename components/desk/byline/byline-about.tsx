import { Badge } from "@/components/ui/badge";
import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { ManagedByline } from "@/newsroom/byline/rules";
import type { Language } from "@/newsroom/language/rules";

/** What a list says of a byline beside its name: whether it hides somebody, and, to administrators, whom. */
export function BylineAbout({ byline, language }: { byline: ManagedByline; language: Language }) {
  const t = texts(language, "outlet");
  return (
    <>
      {byline.userName === null ? null : (
        <span className="text-small text-muted">
          <Sentence text={t("bylines.accountOf", { name: byline.userName })} />
        </span>
      )}
      {byline.isPenName ? <Badge tone="accent">{t("bylines.penName")}</Badge> : null}
    </>
  );
}
