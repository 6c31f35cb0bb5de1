import { expect, test } from "vitest";
import { countedForms } from "@/messages/counted-forms";
import { texts } from "@/messages/texts";
import { languageKeys, numberLocaleOf } from "@/newsroom/language/rules";
import { counted } from "./counted";

const counts = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000, 22_500];

test.each(languageKeys)("the script counts as the messages do (%s)", (language) => {
  const t = texts(language, "comments");
  for (const key of ["form.left", "form.excess", "reaction.spoken"] as const) {
    const sentence = (count: number) => t(key, { count, answer: "نعم" });
    const forms = countedForms(language, sentence);
    expect(counts.map((count) => counted(forms, count, numberLocaleOf(language)))).toEqual(
      counts.map(sentence),
    );
  }
});
