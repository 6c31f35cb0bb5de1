import { noRendition } from "@/app/_answers/rendition-answer";
import { currentUser } from "@/app/auth";
import { can } from "@/newsroom/access";
import { seeOriginal } from "@/newsroom/picture/blurring";

/** A picture with what is hidden in it: for administrators alone, and kept by nobody. */
export async function GET(_: Request, { params }: RouteContext<"/desk/media/[id]/original">) {
  const user = await currentUser();
  if (!user || !can(user, "picture:seeOriginal")) return noRendition();
  const bytes = await seeOriginal(user, (await params).id);
  if (!bytes) return noRendition();
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Type": "image/jpeg",
      "Content-Length": String(bytes.length),
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
