"use client";
import type { ComponentProps } from "react";
import { Button } from "react-aria-components";
import { InBrowser } from "@/components/ui/in-browser.client";

const handleClass =
  "inline-flex min-h-10 cursor-grab items-center rounded-control px-1 text-accent hover:bg-accent/10";

type Props = { id: string; label: string; props: ComponentProps<typeof Button> };

/** By what a card or a container is taken with the keyboard; a pointer takes it anywhere. */
export function DragHandle({ id, label, props }: Props) {
  return (
    <InBrowser before={<span className="w-7" />}>
      <Button {...props} id={id} aria-label={label} className={handleClass}>
        <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5 fill-current">
          {[6, 12, 18].flatMap((y) => [9, 15].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.6" />))}
        </svg>
      </Button>
    </InBrowser>
  );
}

/** Where the focus finds the handle of a card or, without one, of a container. */
export const handleId = (container: string | null, storyId = "") => `drag-${container ?? "tray"}-${storyId}`;
