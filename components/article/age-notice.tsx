import { texts } from "@/messages/texts";
import { yearsBetween } from "@/newsroom/date/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";

type Props = { publishedAt: Date; today: Date; edition: Edition };

/** That a story is old, so that nobody takes it for news; its page is drawn anew each day, and finds out by itself. */
export function AgeNotice({ publishedAt, today, edition }: Props) {
  const years = yearsBetween(publishedAt, today, edition.timeZone);
  if (years < 1) return null;
  return (
    <p role="note" className="border-s-3 border-ink ps-4 font-bold">
      {bound(texts(edition, "site")("age", { years }))}
    </p>
  );
}
