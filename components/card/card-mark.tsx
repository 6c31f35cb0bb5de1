import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";

/** That a story is urgent, or told live. */
export function CardMark({ mark, edition }: { mark: "urgent" | "live"; edition: Edition }) {
  return (
    <span className="border border-alert px-1.5 font-bold text-alert">
      {texts(edition, "site")(`mark.${mark}`)}
    </span>
  );
}
