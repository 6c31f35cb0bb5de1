import { answerJson, readJson } from "@/app/_answers/json-answer";
import { demandSamePerson } from "@/app/_answers/same-person";
import { notFound } from "@/newsroom/errors";
import { isUuid, parseInput } from "@/newsroom/input";
import { answerNote, settleNote, takeBackNote } from "@/newsroom/note/commands";
import { NoteToAnswer, NoteToSettle } from "@/newsroom/note/input";
import { getStoryNotes } from "@/newsroom/note/queries";

type Context = RouteContext<"/api/articles/[id]/notes/[thread]">;

/** Bytes of an answer. */
const largest = 20_000;
const address = { articleId: true, threadId: true } as const;

async function threadOf(context: Context) {
  const { id: articleId, thread: threadId } = await context.params;
  if (!isUuid(threadId)) throw notFound();
  return { articleId, threadId };
}

/** Answers in a thread. */
export async function POST(request: Request, context: Context) {
  return answerJson(async (user) => {
    demandSamePerson(request, user);
    const thread = await threadOf(context);
    const answer = parseInput(NoteToAnswer.omit(address), await readJson(request, largest));
    await answerNote(user, { ...thread, ...answer });
    return getStoryNotes(user, thread.articleId);
  });
}

/** Takes back what one said oneself: a note or an answer. */
export async function DELETE(request: Request, context: Context) {
  return answerJson(async (user) => {
    demandSamePerson(request, user);
    const { articleId, threadId: noteId } = await threadOf(context);
    await takeBackNote(user, { articleId, noteId });
    return getStoryNotes(user, articleId);
  });
}

/** Settles a thread, or opens it again. */
export async function PUT(request: Request, context: Context) {
  return answerJson(async (user) => {
    demandSamePerson(request, user);
    const thread = await threadOf(context);
    const { isResolved } = parseInput(NoteToSettle.omit(address), await readJson(request, largest));
    await settleNote(user, { ...thread, isResolved });
    return getStoryNotes(user, thread.articleId);
  });
}
