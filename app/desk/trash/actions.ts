"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deskStoryPath } from "@/newsroom/address/rules";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { TrashChosen, TrashedChosen, type TrashNoun } from "@/newsroom/trash/rules";

/** Where what came back stands. */
const backAt: Record<TrashNoun, (id: string) => string> = {
  article: deskStoryPath,
  picture: (id) => `/desk/pictures/${id}`,
  topic: () => "/desk/topics",
  byline: () => "/desk/bylines",
  comment: () => "/desk/comments?state=rejected",
};

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
export const trashCommentAction = formAction(
  TrashChosen,
  (actor, input) => moveToTrash(actor, "comment", input),
  toTrash,
);
export const restoreFromTrashAction = formAction(
  TrashedChosen,
  restoreFromTrash,
  ({ result: { noun, id } }) => redirect(backAt[noun](id)),
);
