"use client";
import { type ReactNode, useRef } from "react";
import { useDrag } from "react-aria-components";
import { changeByCard, type DraggedCard, type DropPlace } from "@/newsroom/front/dropping";
import { useBoard } from "./board.client";
import { DragHandle, handleId } from "./drag-handle.client";
import { useDropPlace } from "./use-drop-place.client";

/** Takes a card into the hand, by pointer or by its handle. */
function useCardDrag(card: DraggedCard, name: string) {
  const { setDragged } = useBoard();
  return useDrag({
    hasDragButton: true,
    getItems: () => [{ "text/plain": name }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => setDragged(card),
    onDragEnd: () => setDragged(null),
  });
}

/** Lets a card go at a place of a container. */
function useCardPlace() {
  const { letGo } = useBoard();
  return (card: DraggedCard, to: DropPlace) =>
    letGo(changeByCard(card, to), [
      handleId(to.container, card.storyId),
      handleId(card.container, card.storyId),
    ]);
}

type Props = {
  card: DraggedCard;
  name: string;
  /** What its handle says. */
  dragLabel: string;
  children: ReactNode;
};

const rowClass = "flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5";

/** A card in its container: it is dragged, and others are let go before or behind it. */
export function CardItem(props: Props & { dropLabel: string; place: DropPlace }) {
  const { card, name, dragLabel, dropLabel, place, children } = props;
  const item = useRef<HTMLLIElement>(null);
  const put = useCardPlace();
  const { dragProps, dragButtonProps, isDragging } = useCardDrag(card, name);
  const { dropProps, line } = useDropPlace({
    ...{ kind: "card", label: dropLabel, place: item },
    take: (dragged, isAfter) => put(dragged, { ...place, index: place.index + (isAfter ? 1 : 0) }),
  });
  return (
    <li
      ref={item}
      {...dragProps}
      {...dropProps}
      className={`relative ${rowClass} ${isDragging ? "opacity-50" : ""}`}
    >
      {line}
      <DragHandle id={handleId(card.container, card.storyId)} label={dragLabel} props={dragButtonProps} />
      {children}
    </li>
  );
}

/** A story of the tray. */
export function TrayItem({ card, name, dragLabel, children }: Props) {
  const { dragProps, dragButtonProps, isDragging } = useCardDrag(card, name);
  return (
    <li {...dragProps} className={`${rowClass} ${isDragging ? "opacity-50" : ""}`}>
      <DragHandle id={handleId(null, card.storyId)} label={dragLabel} props={dragButtonProps} />
      {children}
    </li>
  );
}

type EndProps = { dropLabel: string; place: DropPlace; children: ReactNode };

/** Where a container ends: the only place of an empty one. */
export function CardsEnd({ dropLabel, place, children }: EndProps) {
  const end = useRef<HTMLDivElement>(null);
  const put = useCardPlace();
  const { dropProps, line } = useDropPlace({
    ...{ kind: "card", label: dropLabel, place: end },
    take: (dragged) => put(dragged, place),
  });
  return (
    <div ref={end} {...dropProps} className="relative min-h-3">
      {line}
      {children}
    </div>
  );
}
