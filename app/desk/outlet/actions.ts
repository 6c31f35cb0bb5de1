"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { changeEditionsInUse, renameOutlet } from "@/newsroom/outlet/commands";
import { EditionsToUse, OutletToRename } from "@/newsroom/outlet/rules";

export const renameOutletAction = formAction(OutletToRename, renameOutlet, ({ language }) =>
  texts(language, "outlet")("outlet.namesSaved"),
);

export const changeEditionsAction = formAction(EditionsToUse, changeEditionsInUse, ({ input, language }) =>
  texts(language, "outlet")("outlet.editionsSaved", { count: input.editions.length }),
);
