import { currentUser } from "@/app/auth";
import { countsFor } from "@/app/desk/counts";

/** What waits for the person who is signed in; the bell and the navigation ask. */
export async function GET(): Promise<Response> {
  const user = await currentUser();
  if (!user) return new Response(null, { status: 401 });
  return Response.json(await countsFor(user));
}
