"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import {
  askSecondForBans,
  confirmSanction,
  imposeSanction,
  liftSanction,
} from "@/newsroom/sanction/commands";
import { BansToConfirm, SanctionChosen, SanctionToImpose } from "@/newsroom/sanction/rules";

export const imposeSanctionAction = formAction(
  SanctionToImpose,
  imposeSanction,
  ({ input, result, language }) =>
    texts(language, "comments")(`sanction.done.${result.isInForce ? input.kind : "proposed"}`),
);
export const confirmSanctionAction = formAction(SanctionChosen, confirmSanction, ({ language }) =>
  texts(language, "comments")("sanction.done.confirmed"),
);
export const liftSanctionAction = formAction(SanctionChosen, liftSanction, ({ language }) =>
  texts(language, "comments")("sanction.done.lifted"),
);
export const askSecondForBansAction = formAction(BansToConfirm, askSecondForBans, ({ language }) =>
  texts(language, "comments")("sanction.second.saved"),
);
