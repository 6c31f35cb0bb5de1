import type { Language } from "@/newsroom/language/rules";

/** Days without a word from the newsroom after which a device shows nothing of it any more. */
const daysAlone = 7;
/** Stories that a device has at the most, the last opened ones. */
const mostOpened = 20;

/** Minutes by which a device's clock is set back now and then without anybody meaning it. */
const minutesSetBack = 10;

/**
 * Whether what was heard from the newsroom then holds still. Not where the clock says that it will be heard: else who sets it
 * back reads on for ever.
 */
export function isRecent(seenAt: Date, now: Date): boolean {
  const silence = Number(now) - Number(seenAt);
  return silence < daysAlone * 24 * 3600_000 && silence >= -minutesSetBack * 60_000;
}

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
