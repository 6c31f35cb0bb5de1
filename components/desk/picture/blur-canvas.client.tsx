"use client";
import { type PointerEvent, useState } from "react";
import { type BlurredPart, type BlurShape, movedPart, partBetween } from "@/newsroom/picture/blur";

type Props = {
  src: string;
  width: number;
  height: number;
  /** What a stroke draws. */
  shape: BlurShape;
  parts: BlurredPart[];
  /** So many of the first stay as they are. */
  fixed: number;
  /** Whether fingers draw here; else they scroll past. */
  isTouched: boolean;
  onAdd: (part: BlurredPart) => void;
  onChange: (index: number, part: BlurredPart) => void;
};

type At = { x: number; y: number };
type Stroke = { kind: "draw"; from: At; to: At } | { kind: "move"; index: number; last: At };

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): At {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

const isIn = ({ x, y, width, height }: BlurredPart, at: At) =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;

/** The picture with its parts above it: a stroke draws one, or moves the one below it. By keys: the list beside it. */
export function BlurCanvas({ src, width, height, shape, parts, fixed, isTouched, onAdd, onChange }: Props) {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const drawn = stroke?.kind === "draw" ? partBetween(shape, stroke.from, stroke.to) : null;
  function begin(event: PointerEvent<SVGSVGElement>) {
    if (event.pointerType !== "mouse" && !isTouched) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    const index = parts.findLastIndex((part, each) => each >= fixed && isIn(part, at));
    setStroke(index === -1 ? { kind: "draw", from: at, to: at } : { kind: "move", index, last: at });
  }
  function go(event: PointerEvent<SVGSVGElement>) {
    if (!stroke) return;
    const at = placeOf(event);
    if (stroke.kind === "draw") return setStroke({ ...stroke, to: at });
    const part = parts[stroke.index];
    if (part) onChange(stroke.index, movedPart(part, { x: at.x - stroke.last.x, y: at.y - stroke.last.y }));
    setStroke({ ...stroke, last: at });
  }
  function end() {
    if (drawn) onAdd(drawn);
    setStroke(null);
  }
  return (
    <div className="relative border border-line">
      {/* biome-ignore lint/performance/noImgElement: the desk's pictures are renditions of ours */}
      <img src={src} alt="" width={width} height={height} className="block h-auto w-full" />
      <svg
        aria-hidden="true"
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className={`absolute inset-0 size-full cursor-crosshair ${isTouched ? "touch-none" : ""}`}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={() => setStroke(null)}
        data-testid="blur-canvas"
      >
        {parts.map((part, index) => (
          <PartShape
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
            key={index}
            part={part}
            isFixed={index < fixed}
          />
        ))}
        {drawn && <PartShape part={drawn} isFixed={false} />}
      </svg>
    </div>
  );
}

function PartShape({ part, isFixed }: { part: BlurredPart; isFixed: boolean }) {
  const { shape, x, y, width, height } = part;
  const look = {
    className: isFixed ? "fill-muted/40 stroke-muted" : "fill-accent/40 stroke-accent",
    strokeWidth: 2,
    vectorEffect: "non-scaling-stroke",
  } as const;
  return shape === "ellipse" ? (
    <ellipse cx={x + width / 2} cy={y + height / 2} rx={width / 2} ry={height / 2} {...look} />
  ) : (
    <rect x={x} y={y} width={width} height={height} {...look} />
  );
}
