import { redirect } from "next/navigation";
import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import { deskStoryPath } from "@/newsroom/address/rules";
import { openNotification } from "@/newsroom/notification/commands";

/** Opens the story, picture or front of one of one's own notifications, which counts as reading it. */
export async function GET(_: Request, { params }: RouteContext<"/desk/notifications/[id]">) {
  const user = await requireUser();
  const opened = await orNotFound(openNotification(user, { id: (await params).id }));
  if ("articleId" in opened) redirect(deskStoryPath(opened.articleId));
  redirect("pictureId" in opened ? `/desk/pictures/${opened.pictureId}` : `/desk/fronts/${opened.frontId}`);
}
