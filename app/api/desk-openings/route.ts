import { answerJson } from "@/app/_answers/json-answer";
import { listOpenings } from "@/newsroom/desk-search/openings";
import { OpeningsWanted } from "@/newsroom/desk-search/rules";

/** What the desk's palette offers for letters that are typed. */
export async function GET(request: Request): Promise<Response> {
  const { q } = OpeningsWanted.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerJson(async (user) => ({ openings: await listOpenings(user, q) }));
}
