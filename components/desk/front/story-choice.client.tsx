"use client";
import { type KeyboardEvent, startTransition, useId, useRef } from "react";
import { useSentAction } from "@/components/ui/action-form.client";
import { Button } from "@/components/ui/button";
import { inputClass, SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { InBrowser } from "@/components/ui/in-browser.client";
import { longestSearch } from "@/newsroom/paging";

export type Story = { id: string; headline: string };
type Props = {
  edition: string;
  search: FormAction<Story[]>;
  /** The newest, until something is searched. */
  stories: Story[];
  /** What is chosen already. */
  chosen: Story | undefined;
  labels: Record<"story" | "none" | "words" | "search", string>;
};

/** A published story of an edition, found by words of its headline; without script one of the newest. */
export function StoryChoice({ edition, search, stories, chosen, labels }: Props) {
  const [answer, find] = useSentAction(search);
  const words = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = answer.result ?? stories;
  const offered = chosen && !found.some((story) => story.id === chosen.id) ? [chosen, ...found] : found;
  const look = () => {
    const form = new FormData();
    form.set("edition", edition);
    form.set("q", words.current?.value ?? "");
    startTransition(() => find(form));
  };
  const lookOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    look();
  };
  return (
    <>
      <InBrowser>
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="font-bold">
            {labels.words}
          </label>
          <div className="flex gap-2">
            <input
              ref={words}
              id={id}
              type="search"
              dir="auto"
              maxLength={longestSearch}
              onKeyDown={lookOnEnter}
              className={inputClass}
            />
            <Button onClick={look}>{labels.search}</Button>
          </div>
          <p role="status" className="text-caption text-muted empty:hidden">
            {answer.message}
          </p>
        </div>
      </InBrowser>
      <SelectField
        name="articleId"
        label={labels.story}
        defaultValue={chosen?.id ?? ""}
        options={[
          { value: "", label: labels.none },
          ...offered.map(({ id: value, headline }) => ({ value, label: headline })),
        ]}
      />
    </>
  );
}
