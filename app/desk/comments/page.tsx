import { clockFor } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { CommentQueue } from "@/components/desk/comment/comment-queue.client";
import { KeysHelp } from "@/components/desk/comment/keys-help";
import { queuePath, queueQuery } from "@/components/desk/comment/paths";
import { QueueFilter } from "@/components/desk/comment/queue-filter";
import { QueueTabs } from "@/components/desk/comment/queue-tabs";
import { QueuedComment } from "@/components/desk/comment/queued-comment";
import { StorySwitch } from "@/components/desk/comment/story-switch";
import { DeskCursor } from "@/components/desk/desk-cursor";
import { PageHead } from "@/components/desk/page-head";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { TrashButton } from "@/components/desk/trash/trash-button";
import { EmptyState } from "@/components/ui/empty-state";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { QueueWanted } from "@/newsroom/comment/rules";
import { countLimit } from "@/newsroom/paging";
import { trashCommentAction } from "../trash/actions";
import {
  approveCommentAction,
  closeCommentsAction,
  keepCommentAction,
  openCommentsAction,
  rejectCommentAction,
  undoDecisionAction,
} from "./actions";
import { readQueue } from "./read-queue";

export const generateMetadata = titled((language) => texts(language, "comments")("queue.title"));

const decisions = {
  approve: approveCommentAction,
  reject: rejectCommentAction,
  keep: keepCommentAction,
  undo: undoDecisionAction,
};
const switches = { close: closeCommentsAction, open: openCommentsAction };

/** The moderators' queue: what waits, oldest first, and what was decided. */
export default async function CommentsPage({ searchParams }: PageProps<"/desk/comments">) {
  const user = await requireRight("comment:moderate");
  const { language } = user;
  const wanted = QueueWanted.parse(await searchParams);
  const { comments, next, counts, story, choices } = await readQueue(user, wanted);
  const t = texts(language, "comments");
  const rows = comments.map((comment) => ({
    id: comment.id,
    name: comment.name,
    state: comment.state,
    openReports: comment.openReports,
    content: (
      <>
        <QueuedComment comment={comment} language={language} />
        {comment.state === "rejected" ? (
          <TrashButton id={comment.id} action={trashCommentAction} label={t("queue.trash")} />
        ) : null}
      </>
    ),
  }));
  return (
    <>
      <PageHead
        title={t("queue.title")}
        note={
          counts.pending > countLimit
            ? t("queue.totalMore", { count: countLimit })
            : t("queue.total", { count: counts.pending })
        }
      />
      <QueueFilter wanted={wanted} stories={choices} language={language} />
      {story && <StorySwitch story={story} actions={switches} language={language} />}
      <QueueTabs wanted={wanted} counts={counts} language={language} />
      <KeysHelp language={language} />
      <TextsProvider clock={await clockFor(language)} messages={{ comments: messages[language].comments }}>
        <CommentQueue rows={rows} actions={decisions} />
      </TextsProvider>
      {rows.length === 0 && (
        <EmptyState
          title={t(`queue.empty.${wanted.state}.title`)}
          text={t(`queue.empty.${wanted.state}.text`)}
        />
      )}
      <DeskCursor
        path={queuePath}
        query={queueQuery(wanted)}
        after={wanted.after}
        next={next}
        language={language}
      />
    </>
  );
}
