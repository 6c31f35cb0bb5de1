import type { FrontChange } from "./changing";

/** A card in somebody's hand; `container` is null for one out of the tray, which stands nowhere yet. */
export type DraggedCard = {
  kind: "card";
  container: string | null;
  storyId: string;
  /** From 0, among the rows of its container. */
  index: number;
  isPinned: boolean;
};
export type Dragged = DraggedCard | { kind: "container"; container: string };

/** A row of a container as it is drawn. `isAnchor`: placed by hand without a pin and shown, so that order means something. */
export type DropRow = { storyId: string; isAnchor: boolean };
/** Between two rows: before the one at `index`, or behind all. */
export type DropPlace = { container: string; rows: DropRow[]; index: number };

/** What it means for the draft when a card is let go at a place; null where it stands there already. */
export function changeByCard(card: DraggedCard, { container, rows, index }: DropPlace): FrontChange | null {
  const { storyId } = card;
  const isWithin = card.container === container;
  if (isWithin && (index === card.index || index === card.index + 1)) return null;
  if (isWithin && card.isPinned)
    return { kind: "pinCard", container, storyId, at: index > card.index ? index - 1 : index };
  const next = rows.slice(index).find((row) => row.isAnchor && row.storyId !== storyId);
  return {
    ...{ kind: "carryCard", container: card.container ?? container, storyId, to: container },
    before: next?.storyId ?? null,
  };
}

/** The same of a container, let go before the one at `index` of all. */
export function changeByContainer(container: string, all: string[], index: number): FrontChange | null {
  const from = all.indexOf(container);
  if (index === from || index === from + 1) return null;
  return { kind: "carryContainer", container, before: all[index] ?? null };
}
