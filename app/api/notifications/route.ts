import { currentUser } from "@/app/auth";
import { countUnread } from "@/newsroom/notification/queries";

/** How many notifications wait for the person who is signed in; the bell asks. */
export async function GET(): Promise<Response> {
  const user = await currentUser();
  if (!user) return new Response(null, { status: 401 });
  return Response.json({ unread: await countUnread(user) });
}
