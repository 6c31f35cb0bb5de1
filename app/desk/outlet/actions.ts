"use server";
import { said } from "@/app/desk/said";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { showChanges } from "@/newsroom/change/commands";
import { ChangesToShow } from "@/newsroom/change/rules";
import { treatCrawlers } from "@/newsroom/crawler/commands";
import { CrawlersToTreat } from "@/newsroom/crawler/rules";
import { removeNameplate, setNameplate } from "@/newsroom/nameplate/commands";
import { NameplateChosen, NameplateToSet } from "@/newsroom/nameplate/rules";
import { addEdition, changeEdition, changeEditionsInUse, renameOutlet } from "@/newsroom/outlet/commands";
import { EditionsToUse, EditionToChange, EditionToName, OutletToRename } from "@/newsroom/outlet/rules";

export const renameOutletAction = formAction(OutletToRename, renameOutlet, said("outlet.namesSaved"));

export const setNameplateAction = formAction(NameplateToSet, setNameplate, said("nameplate.saved"));
export const removeNameplateAction = formAction(NameplateChosen, removeNameplate, said("nameplate.removed"));

export const treatCrawlersAction = formAction(CrawlersToTreat, treatCrawlers, said("crawlers.saved"));

export const showChangesAction = formAction(ChangesToShow, showChanges, said("changes.saved"));

export const changeEditionsAction = formAction(EditionsToUse, changeEditionsInUse, ({ input, language }) =>
  texts(language, "outlet")("outlet.editionsSaved", { count: input.editions.length }),
);

export const changeEditionAction = formAction(EditionToChange, changeEdition, said("edition.saved"));

export const addEditionAction = formAction(EditionToName, addEdition, said("edition.added"));
