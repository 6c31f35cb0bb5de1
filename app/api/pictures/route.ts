import { answerJson } from "@/app/_answers/json-answer";
import { demandSamePerson } from "@/app/_answers/same-person";
import { parseInput } from "@/newsroom/input";
import { uploadPicture } from "@/newsroom/picture/commands";
import { PictureFilter } from "@/newsroom/picture/input";
import { getPicture, listPictures } from "@/newsroom/picture/queries";
import { pageSizeOf } from "@/newsroom/picture/rules";

/** `?search=&page=`, and what else its page is asked for: a page of the library. */
export function GET(request: Request) {
  return answerJson(async (user) => {
    const filter = parseInput(PictureFilter, Object.fromEntries(new URL(request.url).searchParams));
    const { pictures, total } = await listPictures(user, filter);
    return { pictures, total, pages: Math.ceil(total / pageSizeOf(filter)) };
  });
}

async function* piecesOf(body: ReadableStream<Uint8Array> | null) {
  if (body) yield* body;
}

/** The body is the file itself, so that it is judged while it streams in; `?name=` is what it is called. */
export function POST(request: Request) {
  return answerJson(async (user) => {
    demandSamePerson(request, user);
    const fileName = new URL(request.url).searchParams.get("name") ?? "";
    const { id, isKnown } = await uploadPicture(user, { file: piecesOf(request.body), fileName });
    return { picture: await getPicture(user, id), isKnown };
  });
}
