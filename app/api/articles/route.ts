import { answerJson, readJson } from "@/app/_answers/json-answer";
import { demandSamePerson } from "@/app/_answers/same-person";
import { createArticle } from "@/newsroom/article/creating";
import { getArticle } from "@/newsroom/article/queries";
import { StoryToBegin } from "@/newsroom/article/rules";
import { parseInput } from "@/newsroom/input";

/** Starts the story that a device began by itself, once for each name; answers its id and by whom it is signed. */
export async function POST(request: Request) {
  return answerJson(async (user) => {
    demandSamePerson(request, user);
    const { id } = await createArticle(user, parseInput(StoryToBegin, await readJson(request, 1000)));
    const { content } = await getArticle(user, id);
    return { id, bylineIds: content.bylineIds };
  });
}
