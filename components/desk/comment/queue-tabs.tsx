import { texts } from "@/messages/texts";
import { type QueueState, type QueueWanted, queueStates } from "@/newsroom/comment/rules";
import type { Language } from "@/newsroom/language/rules";
import { countText } from "../count-text";
import { queuePath, queueQuery } from "./paths";

type Props = { wanted: QueueWanted; counts: Record<QueueState, number>; language: Language };

/** Pending, approved, rejected, each with how many there are. */
export function QueueTabs({ wanted, counts, language }: Props) {
  const t = texts(language, "comments");
  return (
    <nav aria-label={t("queue.tabs")} className="mb-4 border-b border-line">
      <ul className="flex flex-wrap gap-x-2">
        {queueStates.map((state) => (
          <li key={state}>
            <a
              href={`${queuePath}?${new URLSearchParams(queueQuery({ ...wanted, state }))}`}
              aria-current={state === wanted.state ? "page" : undefined}
              className="block border-b-4 border-transparent px-3 py-2 aria-[current]:border-accent aria-[current]:font-bold"
            >
              {t(`queue.states.${state}`)} <bdi dir="ltr">({countText(counts[state], language)})</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
