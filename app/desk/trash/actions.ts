"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deskStoryPath } from "@/newsroom/address/rules";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { TrashChosen, TrashedChosen } from "@/newsroom/trash/rules";

/** What was just removed stands on top of the trash, with the way back beside it. */
const toTrash = ({ result }: { result: { id: string } }) => redirect(`/desk/trash?done=${result.id}`);

export const trashArticleAction = formAction(
  TrashChosen,
  (actor, input) => moveToTrash(actor, "article", input),
  toTrash,
);
export const trashPictureAction = formAction(
  TrashChosen,
  (actor, input) => moveToTrash(actor, "picture", input),
  toTrash,
);
export const trashTopicAction = formAction(
  TrashChosen,
  (actor, input) => moveToTrash(actor, "topic", input),
  toTrash,
);
export const trashBylineAction = formAction(
  TrashChosen,
  (actor, input) => moveToTrash(actor, "byline", input),
  toTrash,
);
export const restoreFromTrashAction = formAction(
  TrashedChosen,
  restoreFromTrash,
  ({ result: { noun, id } }) =>
    redirect(
      noun === "article" ? deskStoryPath(id) : noun === "picture" ? `/desk/pictures/${id}` : `/desk/${noun}s`,
    ),
);
