import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

type Sentence = Parameters<ReturnType<typeof texts<"outlet">>>[0];

/** Answers a form with a sentence on the outlet that needs nothing of what was done. */
export const said =
  (sentence: Sentence) =>
  ({ language }: { language: Language }) =>
    texts(language, "outlet")(sentence);
