import type { Fill, FrontCard, FrontContainer } from "./rules";

/** What of a container is asked for: queries that ask for the same have one answer. */
export const fillKey = ({ by, id }: Fill): string => (id === undefined ? by : `${by}:${id}`);

/** A container with the stories that stand in it; `placed` is null for one that its query brought. */
export type FilledContainer = { container: FrontContainer; stories: FilledStory[] };
type FilledStory = { storyId: string; placed: FrontCard | null };

type Given = {
  /** Which of the stories placed by hand readers have. */
  isPublished: (storyId: string) => boolean;
  /** Published stories that queries found, in their order, by `fillKey`. */
  found: ReadonlyMap<string, readonly string[]>;
};

/**
 * How many stories a query has to find: so many of them at most stand elsewhere on the front, whatever else there is.
 * With more the front is the same.
 */
export function mostNeeded(containers: readonly FrontContainer[]): number {
  return containers.reduce((sum, { limit }) => sum + limit, 0);
}

/** Sits the cards of a container down: pinned ones at their places, the others in order on what is free. */
function seat(cards: FrontCard[], limit: number): (FrontCard | undefined)[] {
  const seats = Array.from({ length: limit }, (): FrontCard | undefined => undefined);
  const standing: FrontCard[] = [];
  for (const card of cards) {
    const { pinnedAt } = card;
    if (pinnedAt !== undefined && pinnedAt < limit && !seats[pinnedAt]) seats[pinnedAt] = card;
    else standing.push(card);
  }
  return seats.map((taken) => taken ?? standing.shift());
}

/**
 * Which stories stand where: what was placed by hand first, pinned places before all, then what the queries bring.
 * No story stands twice, what readers do not have leaves its place to the next, and the order of containers decides
 * who gets a story.
 */
export function fillFront(
  containers: readonly FrontContainer[],
  { isPublished, found }: Given,
): FilledContainer[] {
  const shown = new Set<string>();
  const seated = containers.map((container) => {
    const here = new Set<string>();
    const cards = container.cards.filter(({ storyId }) => {
      if (!isPublished(storyId) || shown.has(storyId) || here.has(storyId)) return false;
      here.add(storyId);
      return true;
    });
    const seats = seat(cards, container.limit);
    for (const card of seats) if (card) shown.add(card.storyId);
    return { container, seats };
  });
  return seated.map(({ container, seats }) => {
    const candidates = (found.get(fillKey(container.fill)) ?? []).values();
    const next = () => {
      for (const storyId of candidates) if (!shown.has(storyId)) return storyId;
      return undefined;
    };
    const stories = seats.flatMap((placed): FilledStory[] => {
      if (placed) return [{ storyId: placed.storyId, placed }];
      const storyId = next();
      if (storyId === undefined) return [];
      shown.add(storyId);
      return [{ storyId, placed: null }];
    });
    return { container, stories };
  });
}
