import type { Language } from "@/newsroom/language/rules";

/** Days without a word from the newsroom after which a device shows nothing of it any more. */
const daysAlone = 7;
/** Stories that a device has at the most, the last opened ones. */
const mostOpened = 20;

/** Whether what was heard from the newsroom then holds still. */
export const isRecent = (seenAt: Date, now: Date): boolean =>
  Number(now) - Number(seenAt) < daysAlone * 24 * 3600_000;

type Known = { id: string; language: Language };

/**
 * What of a device stays when somebody is seen on it: its stories are hers, and whether the shell is drawn for her; one
 * that nobody was seen on yet was drawn for her just now.
 */
export function stays(before: Known | undefined, now: Known): { stories: boolean; shell: boolean } {
  const isSame = before?.id === now.id;
  return { stories: isSame, shell: before === undefined || (isSame && before.language === now.language) };
}

/** Which of the stories here make room for one that is opened now. */
export function makingRoom<Opened extends { articleId: string; openedAt: Date }>(
  here: Opened[],
  opened: string,
): Opened[] {
  return here
    .filter(({ articleId }) => articleId !== opened)
    .sort((a, b) => Number(b.openedAt) - Number(a.openedAt))
    .slice(mostOpened - 1);
}
