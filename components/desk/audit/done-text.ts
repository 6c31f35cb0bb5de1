import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** What was done, in words: those of a story's own history, or of the log. Of a verb of former days its name. */
export function doneText(verb: string, language: Language): string {
  const stories = texts(language, "stories");
  const audit = texts(language, "audit");
  const ofStory = `did.${verb}` as Parameters<typeof stories>[0];
  const ofAll = `did.${verb}` as Parameters<typeof audit>[0];
  if (stories.has(ofStory)) return stories(ofStory);
  return audit.has(ofAll) ? audit(ofAll) : verb;
}
