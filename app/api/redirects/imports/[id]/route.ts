import { answerJson } from "@/app/_answers/json-answer";
import { parseInput } from "@/newsroom/input";
import { importRedirects } from "@/newsroom/redirect/importing";
import { getImport } from "@/newsroom/redirect/queries";
import { FileToImport } from "@/newsroom/redirect/rules";

type Context = RouteContext<"/api/redirects/imports/[id]">;

/** How far a file is that is being taken, or what became of it. */
export function GET(_request: Request, context: Context) {
  return answerJson(async (user) => getImport(user, (await context.params).id));
}

async function* piecesOf(body: ReadableStream<Uint8Array> | null) {
  if (body) yield* body;
}

/** The body is the file itself; `?name=` is what it is called, the id what who sends it will ask by. */
export function POST(request: Request, context: Context) {
  return answerJson(async (user) => {
    const { id } = await context.params;
    const fileName = new URL(request.url).searchParams.get("name") ?? "";
    const file = piecesOf(request.body);
    return importRedirects(user, { ...parseInput(FileToImport, { id, fileName }), file });
  });
}
