import { answerJson, readJson } from "@/app/_answers/json-answer";
import { noteClaims } from "@/newsroom/comment/claims";
import { ClaimsNoted } from "@/newsroom/comment/queue-rules";
import { parseInput } from "@/newsroom/input";

const largest = 8_000;

/** A window of the queue says that it still has the comments it was given before it, or leaves them. */
export async function POST(request: Request) {
  return answerJson(async (user) => {
    await noteClaims(user, parseInput(ClaimsNoted, await readJson(request, largest)));
    return {};
  });
}
