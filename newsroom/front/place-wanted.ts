import type { Plan } from "@/newsroom/plan/rules";
import type { Filling, Layout } from "./rules";

/** A container that a story may be placed in when it is published; `front` is null for the edition's own. */
export type FrontPlace = {
  /** As a form sends it: ids of front and container. */
  value: string;
  front: string | null;
  /** Whose front it is; both null where it is the edition's own. */
  sectionId: string | null;
  topicId: string | null;
  /** What an editor wrote, or the name of what fills it; empty where that is a query without a name. */
  container: string;
  layout: Layout;
  by: Filling;
};

/** A container and a rank in it, from 1. */
export type ChosenPlace = { value: string; rank: number };

/**
 * Which place a plan's wish comes to on the fronts as they are composed: first or second where the edition leads, or
 * first on the front of its section. Null where nothing was wished, or no such front is composed.
 */
export function placeWanted(
  wish: Plan["placeWanted"],
  places: FrontPlace[],
  sectionId: string | null,
): ChosenPlace | null {
  if (wish === null) return null;
  const isThere =
    wish === "section"
      ? (each: FrontPlace) => sectionId !== null && each.sectionId === sectionId
      : (each: FrontPlace) => each.sectionId === null && each.topicId === null;
  const there = places.filter(isThere);
  const found = there.find(({ layout }) => layout === "lead") ?? there[0];
  return found ? { value: found.value, rank: wish === "high" ? 2 : 1 } : null;
}
