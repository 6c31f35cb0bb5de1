import { isNull, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  commentDraft,
  commenterLink,
  commenterSession,
  commentTrace,
  front,
  frontDraft,
  frontPresence,
  rateLimit,
  session,
  sitting,
  touched,
} from "@/db/schema";
import { jobNamed } from "@/newsroom/access";
import { forgetHistory } from "@/newsroom/audit/commands";
import { tellOfOldBackup } from "@/newsroom/backup/alarm";
import { keepBackups } from "@/newsroom/backup/keeping";
import { touchComments } from "@/newsroom/comment/opinion/commands";
import { closeCommentMonths } from "@/newsroom/comment-figures/closing";
import { writeToCommenter } from "@/newsroom/commenter/writing";
import { dropDeskWords, rebuildDeskSearch } from "@/newsroom/desk-search/commands";
import { purgeAndNote } from "@/newsroom/edge-purge";
import { NewsroomError } from "@/newsroom/errors";
import { forgetNotices, writeDaily } from "@/newsroom/notification/daily";
import { renderPicture } from "@/newsroom/picture/commands";
import { keepPictureRights } from "@/newsroom/picture/keeping-rights";
import { measureOldPictures } from "@/newsroom/picture/likeness";
import { tellOfLateTexts } from "@/newsroom/plan/due";
import { tellOfOverdue } from "@/newsroom/promise/alarm";
import { provePublication } from "@/newsroom/proof/commands";
import { touchReactions } from "@/newsroom/reaction/commands";
import { sumOldReads } from "@/newsroom/read/commands";
import { countSearchWords, rebuildSearch } from "@/newsroom/search/commands";
import { renderShareCard } from "@/newsroom/share-card/commands";
import { redrawShareCards } from "@/newsroom/share-card/redrawing";
import { emptyTrash } from "@/newsroom/trash/emptying";
import { expireUrgent } from "@/newsroom/urgent/commands";
import { sessionDays } from "@/newsroom/user/rules";
import { each } from "@/platform/each";
import type { JobData, JobName } from "@/platform/jobs";
import { deliverMail } from "@/platform/mail";
import { deleteMedia } from "@/platform/media-store";
import { keepInOrder } from "./keep-in-order";

type Handlers = { [Name in JobName]: (data: JobData[Name]) => Promise<void> };

/** What each job does. A job may run twice: each handler leaves alone what is already done. */
export const handlers: Handlers = {
  send_mail: ({ id }) => deliverMail(id),
  touch_reactions: (job) => touchReactions(jobNamed("touch_reactions"), job),
  write_to_commenter: (job) => writeToCommenter(jobNamed("write_to_commenter"), job),
  touch_comments: (job) => touchComments(jobNamed("touch_comments"), job),
  make_renditions: ({ pictureId }) => renderPicture(jobNamed("make_renditions"), pictureId).catch(unlessGone),
  keep_picture_rights: (job) => keepPictureRights(jobNamed("keep_picture_rights"), job),
  keep_time: keepInOrder,
  keep_end: keepInOrder,
  keep_front: keepInOrder,
  watch_promises: async () => {
    await keepInOrder();
    await tellOfOverdue(jobNamed("watch_promises"));
    await tellOfLateTexts(jobNamed("watch_promises"));
    await tellOfOldBackup(jobNamed("watch_promises"));
  },
  end_urgent: (job) => expireUrgent(jobNamed("end_urgent"), job),
  draw_share_card: (job) => renderShareCard(jobNamed("draw_share_card"), job),
  draw_share_cards: (job) => redrawShareCards(jobNamed("draw_share_card"), job),
  prove_publication: (job) => provePublication(jobNamed("prove_publication"), job),
  purge_edge: purgeAndNote,
  drop_files: async ({ keys }) => {
    await each(keys.map((key) => () => deleteMedia(key)));
  },
  index_search: async ({ isAnew }) => {
    const actor = jobNamed("index_search");
    await (isAnew ? rebuildSearch(actor) : countSearchWords(actor));
    await (isAnew ? rebuildDeskSearch(actor) : dropDeskWords(actor));
  },
  write_daily: () => writeDaily(jobNamed("write_daily")),
  back_up: () => keepBackups(jobNamed("back_up")),
  tidy,
};

/** What a job was about may be gone when its turn comes: then nothing is left to do. */
function unlessGone(cause: unknown): void {
  if (!(cause instanceof NewsroomError && cause.code === "not_found")) throw cause;
}

/** Nobody composes on from a draft of last week. */
const isOldDraft = sql`${frontDraft.savedAt} < now() - interval '7 days'
  and ${frontDraft.version} < (select version from ${front} where ${front.id} = ${frontDraft.frontId})`;

/**
 * Removes rows that nothing reads any more: every node has long expired such tags, such limits have run out, and what a
 * reader typed, her address with it, is kept for no longer than she was told. None of it waits for another to succeed.
 */
async function tidy(): Promise<void> {
  await each([
    () => db.update(touched).set({ foundAt: sql`now()` }).where(isNull(touched.foundAt)),
    () => db.delete(touched).where(lt(touched.foundAt, sql`now() - interval '3 days'`)),
    () => db.delete(rateLimit).where(lt(rateLimit.expire, sql`now() - interval '1 day'`)),
    () => db.delete(session).where(lt(session.createdAt, sql`now() - make_interval(days => ${sessionDays})`)),
    () => db.delete(commenterLink).where(lt(commenterLink.expiresAt, sql`now()`)),
    () => db.delete(commenterSession).where(lt(commenterSession.expiresAt, sql`now()`)),
    () => db.delete(commentTrace).where(lt(commentTrace.createdAt, sql`now() - interval '1 day'`)),
    () => db.delete(commentDraft).where(lt(commentDraft.expiresAt, sql`now()`)),
    () => db.delete(frontDraft).where(isOldDraft),
    () => db.delete(frontPresence).where(lt(frontPresence.seenAt, sql`now() - interval '1 day'`)),
    () => db.delete(sitting).where(lt(sitting.seenAt, sql`now() - interval '1 day'`)),
    () => sumOldReads(jobNamed("count_reads")),
    () => emptyTrash(jobNamed("empty_trash")),
    () => forgetHistory(jobNamed("forget_history")),
    () => closeCommentMonths(jobNamed("close_comment_months")),
    () => forgetNotices(jobNamed("write_daily")),
    () => measureOldPictures(jobNamed("make_renditions")),
  ]);
}
