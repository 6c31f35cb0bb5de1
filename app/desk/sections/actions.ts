"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import {
  createSection,
  deactivateSection,
  moveSection,
  reactivateSection,
  renameSection,
} from "@/newsroom/section/commands";
import { listSections } from "@/newsroom/section/queries";
import { SectionChosen, SectionToCreate, SectionToMove, SectionToRename } from "@/newsroom/section/rules";

type Said = "added" | "saved" | "deactivated" | "reactivated";

const say =
  (said: Said) =>
  ({ language }: { language: Language }) =>
    texts(language, "outlet")(`sections.${said}`);

export const createSectionAction = formAction(SectionToCreate, createSection, say("added"));
export const renameSectionAction = formAction(SectionToRename, renameSection, say("saved"));
export const deactivateSectionAction = formAction(SectionChosen, deactivateSection, say("deactivated"));
export const reactivateSectionAction = formAction(SectionChosen, reactivateSection, say("reactivated"));

export const moveSectionAction = formAction(SectionToMove, moveSection, async ({ input, language }, user) => {
  const sections = await listSections(user);
  const position = sections.findIndex((each) => each.id === input.id) + 1;
  const name = nearest(sections[position - 1]?.names ?? {}, language)?.name ?? "";
  return texts(language, "outlet")("sections.moved", { name, position });
});
