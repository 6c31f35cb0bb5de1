import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { WithColleague } from "@/newsroom/comment/queue-rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { colleagues: WithColleague[]; language: Language };

/** Which colleagues have comments of this list before them, and how many: those are not given to anybody else. */
export function WithColleagues({ colleagues, language }: Props) {
  const t = texts(language, "comments");
  if (colleagues.length === 0) return null;
  return (
    <ul aria-label={t("queue.with.label")} className="flex flex-wrap gap-x-4 text-meta text-muted">
      {colleagues.map(({ name, count }) => (
        <li key={name}>
          <Sentence text={t("queue.with.colleague", { name, count })} />
        </li>
      ))}
    </ul>
  );
}
