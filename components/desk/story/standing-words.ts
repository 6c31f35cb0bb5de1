import { texts } from "@/messages/texts";
import type { Standing } from "@/newsroom/article/standing";
import type { Language } from "@/newsroom/language/rules";

/** Where a story is, as one or two words: what readers have, and where the work stands. */
export function standingWords({ readers, work }: Standing, language: Language): string[] {
  const t = texts(language, "desk");
  const halves: string[] = [];
  if (readers) halves.push(t(`standing.${readers}`));
  if (work) halves.push(readers ? t(`standing.update.${work}`) : t(`standing.${work}`));
  return halves;
}
