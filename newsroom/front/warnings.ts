import { emptyContent } from "@/newsroom/content/words";
import { coordinatesIn, mailIn, telephonesIn } from "@/newsroom/fitness/personal";
import type { Card } from "@/newsroom/published-article/rules";
import { type FrontCard, type Layout, layouts } from "./rules";

/** A story in a container as it is composed; `card` is null for one that does not stand on the front. */
export type ComposedCard = {
  storyId: string;
  /** Null for one that the query brought. */
  placed: FrontCard | null;
  card: Card | null;
  isPublished: boolean;
  /** Whether it stands on the front: one that is placed twice stands once, and what is over the limit waits. */
  isShown: boolean;
  /** Of the story, whatever is written for the front. */
  headline: string;
};
export type ComposedContainer = { id: string; layout: Layout; cards: ComposedCard[] };

export const frontWarnings = [
  "notPublished",
  "twice",
  "overLimit",
  "pictureTwice",
  "headlineLong",
  "personal",
  "noPicture",
  "old",
] as const;
export type FrontWarning = (typeof frontWarnings)[number];

/** Letters that three lines hold on a phone of 390 px: of a lead's headline, and of any other. */
const threeLines = { lead: 66, other: 84 };

/** Whether what an editor wrote for a card holds a telephone number, a mail address or a place's degrees. */
function isPersonal(placed: FrontCard | null): boolean {
  const words = `${placed?.headline ?? ""} ${placed?.kicker ?? ""}`;
  const content = { ...emptyContent, standfirst: words };
  return [telephonesIn, mailIn, coordinatesIn].some((find) => find(content).length > 0);
}

/** What an editor should see of each card before a launch, though nothing of it stands in the way; by container and story. */
export function warningsIn(containers: ComposedContainer[]): Map<string, FrontWarning[]> {
  const places = containers.flatMap(({ id, cards }) => cards.map(({ storyId }) => ({ id, storyId })));
  const standing = new Map<string, number>();
  for (const { storyId } of places) standing.set(storyId, (standing.get(storyId) ?? 0) + 1);
  const pictures = new Set<string>();
  const found = new Map<string, FrontWarning[]>();
  for (const { id, layout, cards } of containers) {
    let place = 0;
    for (const { storyId, placed, card, isPublished, isShown } of cards) {
      const isTwice = (standing.get(storyId) ?? 0) > 1;
      const isLead = layout === "lead" && place === 0;
      const pictureId = isShown ? card?.picture?.id : undefined;
      const judged: Record<FrontWarning, boolean> = {
        notPublished: !isPublished,
        twice: isTwice,
        overLimit: isPublished && !isShown && !isTwice,
        pictureTwice: pictureId !== undefined && pictures.has(pictureId),
        headlineLong: [...(card?.headline ?? "")].length > (isLead ? threeLines.lead : threeLines.other),
        personal: isPersonal(placed),
        noPicture: isShown && card?.picture === null && place < layouts[layout].picturesAt,
        old: isShown && card?.isRecent === false,
      };
      if (pictureId !== undefined) pictures.add(pictureId);
      if (isShown) place += 1;
      found.set(
        `${id} ${storyId}`,
        frontWarnings.filter((warning) => judged[warning]),
      );
    }
  }
  return found;
}
