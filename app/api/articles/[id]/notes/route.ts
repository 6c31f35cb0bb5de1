import { answerJson, readJson } from "@/app/_answers/json-answer";
import { demandSamePerson } from "@/app/_answers/same-person";
import { parseInput } from "@/newsroom/input";
import { writeNote } from "@/newsroom/note/commands";
import { NoteToWrite } from "@/newsroom/note/input";
import { getStoryNotes } from "@/newsroom/note/queries";

type Context = RouteContext<"/api/articles/[id]/notes">;

/** Bytes of a note with the paragraph that it is about. */
const largest = 40_000;

/** What colleagues say about a story. */
export async function GET(_request: Request, context: Context) {
  const { id } = await context.params;
  return answerJson((user) => getStoryNotes(user, id));
}

/** Writes a note; answers what is said by then. */
export async function POST(request: Request, context: Context) {
  const { id: articleId } = await context.params;
  return answerJson(async (user) => {
    demandSamePerson(request, user);
    const note = parseInput(NoteToWrite.omit({ articleId: true }), await readJson(request, largest));
    await writeNote(user, { articleId, ...note });
    return getStoryNotes(user, articleId);
  });
}
