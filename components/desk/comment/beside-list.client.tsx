"use client";
import { useTranslations } from "next-intl";
import { DeskTime } from "@/components/desk/desk-time.client";
import { Words } from "@/components/ui/words";
import type { CommentBeside } from "@/newsroom/comment/context-rules";
import { StateWord } from "./state-word";

/** Comments as they stand beside another one: what became of each, in few lines. */
export function BesideList({ label, comments }: { label?: string; comments: CommentBeside[] }) {
  const t = useTranslations("comments.queue");
  return (
    <div>
      {label ? <p className="text-meta text-muted">{label}</p> : null}
      <ol aria-label={label} className="flex flex-col divide-y divide-line">
        {comments.map((comment) => (
          <li key={comment.id} className="py-2 text-small">
            <p className="flex flex-wrap items-baseline gap-x-2 text-meta text-muted">
              <Words of={comment.name} className="font-bold text-ink" />
              <StateWord state={comment.state} label={t(`states.${comment.state}`)} />
              {comment.reason ? <Words of={comment.reason} /> : null}
              <DeskTime at={comment.createdAt} as="ago" />
            </p>
            <Words of={comment.text} as="p" className="line-clamp-3 wrap-anywhere" />
            {comment.headline ? (
              <Words of={comment.headline} as="p" className="truncate text-meta text-muted" />
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
