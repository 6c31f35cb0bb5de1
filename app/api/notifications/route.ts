import { currentUser } from "@/app/auth";
import { countsFor } from "@/app/desk/counts";

/** What waits for the person who is signed in; the bell and the navigation ask, and who has something to send as a person. */
export async function GET(request: Request): Promise<Response> {
  const user = await currentUser();
  const person = request.headers.get("x-warraq-person");
  if (!user || (person !== null && person !== user.id)) return new Response(null, { status: 401 });
  return Response.json(await countsFor(user));
}
