import type { CurrentUser } from "@/app/auth";
import { NewsroomError } from "@/newsroom/errors";

/**
 * Throws `forbidden`, as for who is not signed in, where somebody else has signed in on this machine since the page was
 * opened that sends something: what it has of her predecessor is not hers.
 */
export function demandSamePerson(request: Request, user: Pick<CurrentUser, "id">): void {
  if ((request.headers.get("x-warraq-person") ?? user.id) !== user.id)
    throw new NewsroomError("forbidden", "signInNeeded");
}
