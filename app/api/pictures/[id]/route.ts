import { answerJson, readJson } from "@/app/json-answer";
import { describePicture } from "@/newsroom/picture/commands";
import { getPicture } from "@/newsroom/picture/queries";
import { PictureWords } from "@/newsroom/picture/rules";

/** Characters that the longest words need, escaped. */
const longestWords = 20_000;

/** One picture of the library: how far its renditions are, and its words. */
export function GET(_request: Request, { params }: RouteContext<"/api/pictures/[id]">) {
  return answerJson(async (user) => ({ picture: await getPicture(user, (await params).id) }));
}

/** Changes the words. */
export function PUT(request: Request, { params }: RouteContext<"/api/pictures/[id]">) {
  return answerJson(async (user) => {
    const { id } = await params;
    const words = PictureWords.parse(await readJson(request, longestWords));
    await describePicture(user, { id, ...words });
    return { picture: await getPicture(user, id) };
  });
}
