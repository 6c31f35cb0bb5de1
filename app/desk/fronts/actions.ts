"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { FrontToChange, placeAfter } from "@/newsroom/front/changing";
import { changeFront, createFront } from "@/newsroom/front/commands";
import { listTray } from "@/newsroom/front/composition";
import { launchFront, scheduleLaunch, takeBackLaunch, undoLaunch } from "@/newsroom/front/launching";
import { getFrontDraft } from "@/newsroom/front/queries";
import {
  FrontChosen,
  type FrontSaved,
  FrontSubject,
  FrontToLaunch,
  FrontToSchedule,
  StoryWanted,
} from "@/newsroom/front/rules";
import type { Language } from "@/newsroom/language/rules";
import { changeUrgent, endUrgent, setUrgent } from "@/newsroom/urgent/commands";
import { UrgentChosen, UrgentToChange, UrgentToSet } from "@/newsroom/urgent/rules";

type Sentence = Parameters<ReturnType<typeof texts<"fronts">>>[0];
const said =
  (sentence: Sentence) =>
  ({ language }: { language: Language }) =>
    texts(language, "fronts")(sentence);

export const createFrontAction = formAction(FrontSubject, createFront, ({ result }) =>
  redirect(`/desk/fronts/${result.id}`),
);

/** What was done, where it stands after, and what a colleague did meanwhile. */
const changeDraft = formAction(
  FrontToChange,
  changeFront,
  async ({ result, input: { frontId, change }, language }, user) => {
    const t = texts(language, "fronts");
    const place = placeAfter((await getFrontDraft(user, frontId)).content, change);
    const sentences = [
      t(`did.${change.kind}`),
      ...(place > 0 ? [t("nowAt", { place })] : []),
      ...(result.changedByOthers.length > 0 ? [t("merged", { count: result.changedByOthers.length })] : []),
      ...(result.clashes.length > 0 ? [t("clashed")] : []),
    ];
    return sentences.join(" ");
  },
);

/** A second change before the page is drawn anew goes on from what the first one wrote. */
export const changeFrontAction: FormAction<FrontSaved> = async (state, form) => {
  const written = Number(Object(Object(state).result).version);
  const seen = typeof Object(form).get === "function" ? Number(form.get("version")) : Number.NaN;
  if (written > seen) form.set("version", String(written));
  return changeDraft(state, form);
};

export const launchFrontAction = formAction(FrontToLaunch, launchFront, said("launched"));
export const scheduleLaunchAction = formAction(FrontToSchedule, scheduleLaunch, said("scheduled"));
export const takeBackLaunchAction = formAction(FrontChosen, takeBackLaunch, said("takenBack"));
export const undoLaunchAction = formAction(FrontChosen, undoLaunch, said("undone"));
export const findStoriesAction = formAction(
  StoryWanted,
  (actor, { edition, q }) => listTray(actor, edition, q),
  ({ result, language }) => texts(language, "fronts")("found", { count: result.length }),
);
export const setUrgentAction = formAction(UrgentToSet, setUrgent, said("urgent.isSet"));
export const changeUrgentAction = formAction(UrgentToChange, changeUrgent, said("urgent.isChanged"));
export const endUrgentAction = formAction(UrgentChosen, endUrgent, said("urgent.isEnded"));
