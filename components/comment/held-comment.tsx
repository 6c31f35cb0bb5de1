import type { ReactNode } from "react";
import { AfterDot } from "@/components/ui/after-dot";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import { policyPath } from "@/newsroom/address/rules";
import type { CommentState } from "@/newsroom/comment/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { commenterPath } from "./paths";

type Props = {
  edition: Edition;
  state: CommentState;
  name: string;
  text: string;
  /** Where to go from here. */
  children: ReactNode;
};

/** A comment as its author alone sees it, with what becomes of it. The script fills an empty one. */
export function HeldComment({ edition, state, name, text, children }: Props) {
  const t = texts(edition, "comments");
  return (
    <div className="flex flex-col gap-4 border-s-4 border-accent ps-4">
      <div>
        <h2 tabIndex={-1} data-focus="" className="text-title font-bold">
          {t(`held.${state}.title`)}
        </h2>
        <p>{t(`held.${state}.text`)}</p>
      </div>
      <figure className="bg-wash p-4">
        <figcaption className="text-small text-muted">
          {t("held.yours")}
          <AfterDot>
            <bdi data-name="">{name}</bdi>
          </AfterDot>
        </figcaption>
        <p dir="auto" data-text="" className="wrap-anywhere whitespace-pre-line">
          <InOrder text={text} />
        </p>
      </figure>
      {state === "rejected" && (
        <p className="text-small">
          <a href={policyPath(edition.key)} className="link font-bold">
            {texts(edition, "policy")("whole")}
          </a>
        </p>
      )}
      {(state === "pending" || state === "rejected") && (
        <p className="text-small">
          {t.rich("held.own", {
            link: (words) => (
              <a href={commenterPath(edition.key)} rel="nofollow" className="link font-bold">
                {words}
              </a>
            ),
          })}
        </p>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">{children}</p>
    </div>
  );
}
