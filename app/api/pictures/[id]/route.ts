import { answerJson, readJson } from "@/app/_answers/json-answer";
import { parseInput } from "@/newsroom/input";
import { describePicture } from "@/newsroom/picture/commands";
import { PictureWords } from "@/newsroom/picture/input";
import { listAlike } from "@/newsroom/picture/likeness";
import { getPicture } from "@/newsroom/picture/queries";
import { maxWordsBytes } from "@/newsroom/picture/rules";

/** One picture of the library: how far its renditions are, its words, and, once it is measured, what looks like it. */
export function GET(_request: Request, { params }: RouteContext<"/api/pictures/[id]">) {
  return answerJson(async (user) => {
    const picture = await getPicture(user, (await params).id);
    return { picture, alike: await listAlike(user, picture.id) };
  });
}

/** Changes the words. */
export function PUT(request: Request, { params }: RouteContext<"/api/pictures/[id]">) {
  return answerJson(async (user) => {
    const { id } = await params;
    const words = parseInput(PictureWords, await readJson(request, maxWordsBytes));
    await describePicture(user, { id, ...words });
    return { picture: await getPicture(user, id) };
  });
}
