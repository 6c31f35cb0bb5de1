import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";

const looks = {
  urgent: "border border-alert px-1.5 text-alert",
  live: "text-ink before:me-1.5 before:inline-block before:size-2 before:rounded-full before:bg-ink before:content-['']",
} as const;

/** That a story is urgent, or told live. */
export function CardMark({ mark, edition }: { mark: "urgent" | "live"; edition: Edition }) {
  return <span className={`font-bold ${looks[mark]}`}>{texts(edition, "site")(`mark.${mark}`)}</span>;
}
