import { queuePath, queueQuery } from "@/components/desk/comment/paths";
import { DeskTime } from "@/components/desk/desk-time.client";
import { Thumbnail } from "@/components/desk/picture/thumbnail";
import { AccountBadge } from "@/components/desk/user/account-badge";
import { personPath } from "@/components/desk/user/paths";
import { AfterDot } from "@/components/ui/after-dot";
import { Badge } from "@/components/ui/badge";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { CommentInQueue } from "@/newsroom/comment/rules";
import type { FoundName } from "@/newsroom/desk-search/rules";
import type { Language } from "@/newsroom/language/rules";
import type { LibraryPicture } from "@/newsroom/picture/rules";
import type { ListedUser } from "@/newsroom/user/rules";

const link = "font-bold text-ink hover:text-accent";

/** A picture that was found, with its words and who brought it, as far as one may know. */
export function FoundPictureRow({ picture, language }: { picture: LibraryPicture; language: Language }) {
  const t = texts(language, "pictures");
  return (
    <div className="flex items-start gap-3">
      <span className="block w-24 shrink-0">
        <Thumbnail picture={picture} stateText={t(`states.${picture.state}`)} />
      </span>
      <div className="min-w-0">
        <a href={`/desk/pictures/${picture.id}`} className={link}>
          <Words
            of={picture.caption || picture.fileName || t("untitled")}
            className="line-clamp-2 wrap-anywhere"
          />
        </a>
        <p className="text-caption text-muted">
          {picture.credit ? <Words of={picture.credit} className="wrap-anywhere" /> : null}
          {picture.uploader?.name ? (
            <AfterDot>
              <Words of={picture.uploader.name} />
            </AfterDot>
          ) : null}
        </p>
      </div>
    </div>
  );
}

/** A comment that was found, on the way to where it is judged. */
export function FoundCommentRow({ comment, language }: { comment: CommentInQueue; language: Language }) {
  const { state, articleId: story } = comment;
  // What its writer took away has no words left to be found by, and no place in the queue.
  const query = new URLSearchParams(queueQuery({ state: state === "removed" ? "pending" : state, story }));
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={`${queuePath}?${query}`} className={link}>
          <Words of={comment.name} className="wrap-anywhere" />
        </a>
        <Badge tone="neutral">{texts(language, "comments")(`queue.states.${state}`)}</Badge>
      </p>
      <Words of={comment.text} as="p" className="line-clamp-2 max-w-measure text-small wrap-anywhere" />
      <p className="text-caption text-muted">
        <Words of={comment.headline} className="wrap-anywhere" />
        <AfterDot>
          <DeskTime at={comment.createdAt} as="ago" />
        </AfterDot>
      </p>
    </>
  );
}

/** A section, topic, byline or standing page. */
export function FoundNameRow({
  name: { kind, text, path },
  language,
}: {
  name: FoundName;
  language: Language;
}) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a href={path} className={link}>
        <Words of={text} className="wrap-anywhere" />
      </a>
      <span className="text-caption text-muted">{texts(language, "desk")(`search.kinds.${kind}`)}</span>
    </p>
  );
}

/** An account. */
export function FoundPersonRow({ person, language }: { person: ListedUser; language: Language }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a href={personPath(person.id)} className={link}>
        <Words of={person.name} className="wrap-anywhere" />
      </a>
      <bdi dir="ltr" className="break-all text-caption text-muted">
        {person.email}
      </bdi>
      <span className="text-caption text-muted">{texts(language, "people")(`role.${person.role}`)}</span>
      <AccountBadge state={person.state} language={language} />
    </p>
  );
}
