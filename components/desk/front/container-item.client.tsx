"use client";
import { type ReactNode, useRef } from "react";
import { useDrag } from "react-aria-components";
import { changeByContainer } from "@/newsroom/front/dropping";
import { useBoard } from "./board.client";
import { DragHandle, handleId } from "./drag-handle.client";
import { useDropPlace } from "./use-drop-place.client";

type Props = {
  id: string;
  name: string;
  /** Ids of all containers, in their order. */
  order: string[];
  dragLabel: string;
  dropLabel: string;
  head: ReactNode;
  children: ReactNode;
};

/** A container: it is dragged by its head, and others are let go before or behind it. */
export function ContainerItem({ id, name, order, dragLabel, dropLabel, head, children }: Props) {
  const { setDragged, letGo } = useBoard();
  const box = useRef<HTMLElement>(null);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => [{ "text/plain": name }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => setDragged({ kind: "container", container: id }),
    onDragEnd: () => setDragged(null),
  });
  const { dropProps, line } = useDropPlace({
    ...{ kind: "container", label: dropLabel, place: box },
    take: ({ container }, isAfter) =>
      letGo(changeByContainer(container, order, order.indexOf(id) + (isAfter ? 1 : 0)), [
        handleId(container),
      ]),
  });
  return (
    <section
      ref={box}
      {...dropProps}
      aria-labelledby={`box-${id}`}
      className={`relative mb-5 border border-line bg-sheet p-3 ${isDragging ? "opacity-50" : ""}`}
    >
      {line}
      <header
        {...dragProps}
        className="flex cursor-grab flex-wrap items-center gap-x-3 border-b border-line pb-2"
      >
        <DragHandle id={handleId(id)} label={dragLabel} props={dragButtonProps} />
        {head}
      </header>
      {children}
    </section>
  );
}

/** Behind the last container. */
export function ContainersEnd({ order, dropLabel }: Pick<Props, "order" | "dropLabel">) {
  const { letGo } = useBoard();
  const end = useRef<HTMLDivElement>(null);
  const { dropProps, line } = useDropPlace({
    ...{ kind: "container", label: dropLabel, place: end },
    take: ({ container }) => letGo(changeByContainer(container, order, order.length), [handleId(container)]),
  });
  return (
    <div ref={end} {...dropProps} className="relative min-h-3">
      {line}
    </div>
  );
}
