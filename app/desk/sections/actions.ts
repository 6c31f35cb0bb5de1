"use server";
import { said } from "@/app/desk/said";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { nearest } from "@/newsroom/edition/rules";
import { NamedChosen, NamedToCreate, NamedToRename } from "@/newsroom/name/rules";
import { SecondEyesToSet, StageChosen, StageToAdd } from "@/newsroom/review/rules";
import { addStage, removeStage, setSecondEyes } from "@/newsroom/review/settings";
import {
  createSection,
  deactivateSection,
  moveSection,
  reactivateSection,
  renameSection,
} from "@/newsroom/section/commands";
import { setFallback } from "@/newsroom/section/fallback";
import { listSections } from "@/newsroom/section/queries";
import { FallbackToSet, SectionToMove } from "@/newsroom/section/rules";

export const createSectionAction = formAction(NamedToCreate, createSection, said("sections.added"));
export const renameSectionAction = formAction(NamedToRename, renameSection, said("sections.saved"));
export const deactivateSectionAction = formAction(
  NamedChosen,
  deactivateSection,
  said("sections.deactivated"),
);
export const reactivateSectionAction = formAction(
  NamedChosen,
  reactivateSection,
  said("sections.reactivated"),
);

export const moveSectionAction = formAction(SectionToMove, moveSection, async ({ input, language }, user) => {
  const sections = await listSections(user);
  const position = sections.findIndex((each) => each.id === input.id) + 1;
  const name = nearest(sections[position - 1]?.names ?? {}, language)?.name ?? "";
  return texts(language, "outlet")("sections.moved", { name, position });
});

export const setFallbackAction = formAction(FallbackToSet, setFallback, said("sections.fallbackSaved"));
export const setSecondEyesAction = formAction(SecondEyesToSet, setSecondEyes, said("sections.review.saved"));
export const addStageAction = formAction(StageToAdd, addStage, said("sections.review.added"));
export const removeStageAction = formAction(StageChosen, removeStage, said("sections.review.removed"));
