import { answerJson } from "@/app/_answers/json-answer";
import { editionOf } from "@/app/desk/editions";
import { importTerms } from "@/newsroom/house-style/importing";
import { getTermsFile } from "@/newsroom/house-style/queries";

type Context = RouteContext<"/api/house-style/[edition]/terms">;

/** The words of an edition as a file. */
export function GET(_request: Request, context: Context) {
  return answerJson(async (user) => {
    const { edition } = await context.params;
    const file = await getTermsFile(user, edition, (await editionOf(edition)).language);
    return new Response(file, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="house-style-${edition}.csv"`,
      },
    });
  });
}

async function* piecesOf(body: ReadableStream<Uint8Array> | null) {
  if (body) yield* body;
}

/** The body is the file itself. */
export function POST(request: Request, context: Context) {
  return answerJson(async (user) => {
    const { edition } = await context.params;
    return importTerms(user, { edition, file: piecesOf(request.body) });
  });
}
