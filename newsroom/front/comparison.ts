import { changedContainers } from "./merging";
import type { FrontContainer, FrontContent } from "./rules";

/** A container in which two fronts differ: stories that were placed in it by hand, and others. */
export type FrontDifference = {
  container: FrontContainer;
  kind: "added" | "removed" | "changed";
  storiesIn: string[];
  storiesOut: string[];
};

const idsOf = (container: FrontContainer | undefined) => container?.cards.map(({ storyId }) => storyId) ?? [];

/** What makes `after` of `before`, container by container. */
export function compareFronts(before: FrontContent, after: FrontContent): FrontDifference[] {
  return changedContainers(before, after).flatMap((id) => {
    const old = before.containers.find((each) => each.id === id);
    const now = after.containers.find((each) => each.id === id);
    const container = now ?? old;
    if (!container) return [];
    const [had, has] = [idsOf(old), idsOf(now)];
    return [
      {
        container,
        kind: !old ? "added" : !now ? "removed" : "changed",
        storiesIn: has.filter((story) => !had.includes(story)),
        storiesOut: had.filter((story) => !has.includes(story)),
      },
    ];
  });
}
