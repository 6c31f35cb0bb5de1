import { clockFor, editionsInUse, readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { AppealList } from "@/components/desk/comment/appeal-list";
import { CommentQueue } from "@/components/desk/comment/comment-queue.client";
import { CommentsNow, QueueNews } from "@/components/desk/comment/comments-now.client";
import { queuePath, queueQuery } from "@/components/desk/comment/paths";
import { QueueFilter } from "@/components/desk/comment/queue-filter";
import { QueueHead, QueueWays } from "@/components/desk/comment/queue-head";
import { QueuedComment } from "@/components/desk/comment/queued-comment";
import { StorySwitch } from "@/components/desk/comment/story-switch";
import { WithColleagues } from "@/components/desk/comment/with-colleagues";
import { DeskCursor } from "@/components/desk/desk-cursor";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { TrashButton } from "@/components/desk/trash/trash-button";
import { EmptyState } from "@/components/ui/empty-state";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { isWork, QueueWanted } from "@/newsroom/comment/queue-rules";
import { listReasons } from "@/newsroom/comment-reason/queries";
import { sanctionKinds } from "@/newsroom/sanction/rules";
import { listNearestSections } from "@/newsroom/section/queries";
import { trashCommentAction } from "../trash/actions";
import { withoutEmpty } from "../without-empty";
import * as actions from "./actions";
import { readQueue } from "./read-queue";
import { imposeSanctionAction } from "./sanctions/actions";

export const generateMetadata = titled((language) => texts(language, "comments")("queue.title"));

const inQueue = {
  approve: actions.approveCommentAction,
  reject: actions.rejectCommentAction,
  keep: actions.keepCommentAction,
  undo: actions.undoDecisionAction,
  many: actions.decideManyAction,
  feature: actions.featureCommentAction,
  pin: actions.pinCommentAction,
  answer: actions.answerCommentAction,
  context: actions.readContextAction,
  sanction: imposeSanctionAction,
};
const switches = { close: actions.closeCommentsAction, open: actions.openCommentsAction };

/** What a sanctioned reader is told where a moderator writes nothing else, in the language of each edition. */
async function sanctionLines() {
  const editions = await readAllEditions();
  return Object.fromEntries(
    editions.map(({ key, language }) => [
      key,
      Object.fromEntries(
        sanctionKinds.map((kind) => [kind, texts(language, "comments")(`sanction.lines.${kind}`)]),
      ),
    ]),
  );
}

/** The moderators' queue: what waits, oldest first, what readers reported, appeals, and what was decided. */
export default async function CommentsPage({ searchParams }: PageProps<"/desk/comments">) {
  const user = await requireRight("comment:moderate");
  const { language } = user;
  const wanted = QueueWanted.parse(await withoutEmpty(queuePath, searchParams));
  const [reasons, editions, sections, lines] = await Promise.all([
    listReasons(user),
    editionsInUse(),
    listNearestSections(user, language),
    sanctionLines(),
  ]);
  const { list, counts, story, choices, colleagues } = await readQueue(user, wanted);
  const t = texts(language, "comments");
  const { state, after, ...filters } = wanted;
  const isFiltered = Object.values(filters).some(Boolean);
  const empty = (
    <EmptyState
      title={t(isFiltered ? "queue.empty.filtered.title" : `queue.empty.${state}.title`)}
      text={t(isFiltered ? "queue.empty.filtered.text" : `queue.empty.${state}.text`)}
    />
  );
  const beside = (
    <>
      {isFiltered ? null : <QueueNews tab={state} drawn={counts[state]} />}
      <WithColleagues colleagues={colleagues} language={language} />
      <QueueWays language={language} />
    </>
  );
  const rows = list.rows.map((comment) => ({
    ...{ id: comment.id, name: comment.name, edition: comment.edition, state: comment.state },
    ...{ version: comment.version, openReports: comment.openReports },
    ...{ isFeatured: comment.isFeatured, isPinned: comment.isPinned },
    isReaders: comment.standing === "reader",
    trash:
      comment.state === "rejected" ? (
        <TrashButton id={comment.id} action={trashCommentAction} label={t("queue.trash")} isSmall />
      ) : null,
    content: <QueuedComment comment={comment} language={language} />,
  }));
  return (
    <TextsProvider clock={await clockFor(language)} messages={{ comments: messages[language].comments }}>
      <CommentsNow drawn={counts}>
        <QueueHead wanted={wanted} counts={counts} isLive={!isFiltered} language={language} />
        <QueueFilter
          wanted={wanted}
          stories={choices}
          editions={editions}
          sections={sections}
          language={language}
        />
        {story && <StorySwitch story={story} actions={switches} language={language} />}
        {list.appeals ? (
          <>
            <div className="flex min-h-7 flex-wrap items-center justify-end gap-x-6">{beside}</div>
            <AppealList
              appeals={list.appeals}
              comments={list.rows}
              self={user.id}
              decide={actions.decideAppealAction}
              language={language}
            />
            {list.appeals.length === 0 ? empty : null}
          </>
        ) : (
          <CommentQueue
            key={JSON.stringify(wanted)}
            rows={rows}
            reasons={reasons.filter((reason) => reason.isActive)}
            sanctionLines={lines}
            mayBanDomain={can(user, "sanction:banDomain")}
            isGiven={isWork(state)}
            actions={inQueue}
            beside={beside}
            empty={empty}
          />
        )}
        <DeskCursor
          path={queuePath}
          query={queueQuery(wanted)}
          after={after}
          next={list.next}
          language={language}
        />
      </CommentsNow>
    </TextsProvider>
  );
}
