import { and, eq, isNotNull } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { clock, isWithin } from "@/db/clock";
import { note } from "@/db/schema";
import { authorize, type Reader } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { toldOfGuest } from "@/newsroom/note/tell";
import { notify } from "@/newsroom/notification/notify";
import { findOpenedOfLink } from "./opening";
import { type GuestNote, previewLimits } from "./rules";

/**
 * Writes what somebody with a link says of the story, by the name that she gives herself; sent twice it is one note. Who
 * writes the story and who gave the link hear of it. Throws `not_found` where the link opens nothing or takes no notes,
 * `rate_limited`, and `invalid` where there are too many.
 */
export async function writeGuestNote(
  reader: Reader,
  token: string,
  { id, name, text }: GuestNote,
): Promise<void> {
  authorize(reader, "preview:note");
  await withTransaction(async (tx) => {
    const found = await findOpenedOfLink(tx, token);
    // As every other note does: of two at once one waits, so that both are counted; and a link may be taken back meanwhile.
    if (found) await loadArticleUnscoped(tx, found.articleId, "lock");
    const opened = found && (await findOpenedOfLink(tx, token));
    if (!opened?.takesNotes) throw notFound();
    const { articleId, linkId, makerId, story } = opened;
    const { subject, content } = story;
    const ofLink = eq(note.previewLinkId, linkId);
    if ((await tx.$count(note, and(ofLink, eq(note.id, id)))) > 0) return;
    const lately = and(ofLink, isWithin(60, note.createdAt));
    if ((await tx.$count(note, lately)) >= previewLimits.aMinute)
      throw new NewsroomError("rate_limited", "notes.tooFast");
    const ofGuests = and(eq(note.articleId, articleId), isNotNull(note.guestName));
    if (
      (await tx.$count(note, ofLink)) >= previewLimits.notes ||
      (await tx.$count(note, ofGuests)) >= previewLimits.ofGuests
    )
      throw new NewsroomError("invalid", "preview.tooManyNotes");
    const written = await tx
      .insert(note)
      .values({ id, articleId, text, guestName: name, previewLinkId: linkId, createdAt: clock })
      .onConflictDoNothing()
      .returning({ id: note.id });
    // Another's note has this name: a guess, or a form that was copied.
    if (written.length === 0) throw new NewsroomError("conflict", "invalid");
    await record(tx, reader, { verb: "note:leave", id, after: { articleId }, tags: [] });
    const authors = await listHearersUnscoped(tx, "authors", subject);
    await notify(tx, {
      articleId,
      headline: content.headline,
      actor: reader,
      verb: "noteGuest",
      reason: toldOfGuest(name, text),
      recipients: [...authors, makerId],
    });
  });
}
