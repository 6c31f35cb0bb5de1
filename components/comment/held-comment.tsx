import { texts } from "@/messages/texts";
import type { CommentState } from "@/newsroom/comment/rules";
import type { EditionKey } from "@/newsroom/edition/rules";

type Props = { edition: EditionKey; state: CommentState; name: string; text: string };

/** A comment as its author alone sees it, with what becomes of it. The script fills an empty one. */
export function HeldComment({ edition, state, name, text }: Props) {
  const t = texts(edition, "comments");
  const said = { pending: "held.text", approved: "held.published", rejected: "held.rejected" } as const;
  return (
    <div className="flex flex-col gap-4 border-s-4 border-accent ps-4">
      <div tabIndex={-1} data-focus="">
        <p className="text-title font-bold">{t("held.title")}</p>
        <p>{t(said[state])}</p>
      </div>
      <figure className="bg-wash p-4">
        <figcaption className="text-small text-muted">
          {t("held.yours")} · <bdi data-name="">{name}</bdi>
        </figcaption>
        <p dir="auto" data-text="" className="wrap-anywhere whitespace-pre-line">
          {text}
        </p>
      </figure>
    </div>
  );
}
