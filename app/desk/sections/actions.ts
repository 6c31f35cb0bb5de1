"use server";
import { said } from "@/app/desk/said";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { nearest } from "@/newsroom/edition/rules";
import {
  createSection,
  deactivateSection,
  moveSection,
  reactivateSection,
  renameSection,
} from "@/newsroom/section/commands";
import { listSections } from "@/newsroom/section/queries";
import { SectionChosen, SectionToCreate, SectionToMove, SectionToRename } from "@/newsroom/section/rules";

export const createSectionAction = formAction(SectionToCreate, createSection, said("sections.added"));
export const renameSectionAction = formAction(SectionToRename, renameSection, said("sections.saved"));
export const deactivateSectionAction = formAction(
  SectionChosen,
  deactivateSection,
  said("sections.deactivated"),
);
export const reactivateSectionAction = formAction(
  SectionChosen,
  reactivateSection,
  said("sections.reactivated"),
);

export const moveSectionAction = formAction(SectionToMove, moveSection, async ({ input, language }, user) => {
  const sections = await listSections(user);
  const position = sections.findIndex((each) => each.id === input.id) + 1;
  const name = nearest(sections[position - 1]?.names ?? {}, language)?.name ?? "";
  return texts(language, "outlet")("sections.moved", { name, position });
});
