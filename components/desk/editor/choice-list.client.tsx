"use client";
import type { ReactNode } from "react";
import { ListBox, ListBoxItem, Popover } from "react-aria-components";
import { Words } from "@/components/ui/words";
import type { Choice } from "./story";

/** What can be chosen, unfolded below its field. */
export function ChoiceList({ choices, whenEmpty }: { choices?: Choice[]; whenEmpty?: ReactNode }) {
  return (
    <Popover
      className="max-h-80 min-w-48 overflow-y-auto border border-line bg-sheet shadow-raised"
      placement="bottom start"
    >
      <ListBox<Choice> items={choices} renderEmptyState={() => whenEmpty}>
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.name} className="choice">
            <Words of={choice.name} />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
