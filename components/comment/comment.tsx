import type { ReactNode } from "react";
import { NewsTime } from "@/components/site/news-time";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { ShownComment } from "@/newsroom/comment/threading";
import type { Edition } from "@/newsroom/edition/rules";

/** Below which heading a comment stands decides of which rank its own is. */
export type Rank = { heading: "h2" | "h3" | "h4" };

type Props = Rank & {
  comment: ShownComment;
  edition: Edition;
  /** The page of its own. */
  href: string;
  /** Its name on the page; only where it stands in its thread. */
  anchor?: string;
  /** Whether this page was opened for it. */
  isWanted?: boolean;
  /** Whom it answers, where it does not stand below that. */
  answers?: { name: string; href: string } | null;
  /** What can be done with it. */
  children?: ReactNode;
};

/** One comment. Its text is text: no markup, and what looks like a link leads nowhere. */
export function Comment({ comment, edition, heading: Heading, ...props }: Props) {
  const { href, anchor, isWanted = false, answers = null, children } = props;
  const t = texts(edition, "comments");
  return (
    <article
      id={anchor}
      aria-current={isWanted ? "true" : undefined}
      className="scroll-mt-4 target:border-s-4 target:border-accent target:ps-3 aria-[current]:border-s-4 aria-[current]:border-accent aria-[current]:ps-3"
    >
      <header className="flex flex-wrap items-center gap-x-3">
        <Heading className="font-bold">
          <bdi>{comment.name}</bdi>
        </Heading>
        <Marks comment={comment} edition={edition} />
        <a
          href={href}
          rel="nofollow"
          className="link-quiet inline-flex min-h-6 items-center text-caption text-muted"
        >
          <NewsTime at={comment.createdAt} edition={edition} ages />
        </a>
        {comment.editedAt && <span className="text-caption text-muted">{t("edited")}</span>}
      </header>
      {answers && (
        <p className="text-caption text-muted">
          {t.rich("answersTo", {
            name: () => (
              <a href={answers.href} rel="nofollow" className="link">
                <bdi>{answers.name}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      <p dir="auto" className="mt-1 wrap-anywhere whitespace-pre-line">
        <InOrder text={comment.text} />
      </p>
      {children}
    </article>
  );
}

/** As whom it speaks where that is no reader, and what editors think of it; told by words, not by colour. */
function Marks({ comment, edition }: Pick<Props, "comment" | "edition">) {
  const t = texts(edition, "comments");
  const { standing, isFeatured, isPinned } = comment;
  return (
    <>
      {standing !== "reader" && (
        <span className="bg-accent px-2 text-caption font-bold text-on-accent">
          {t(`standing.${standing}`)}
        </span>
      )}
      {isPinned && <span className="text-caption font-bold">{t("pinned")}</span>}
      {isFeatured && <span className="text-caption font-bold text-accent">{t("featured")}</span>}
    </>
  );
}
