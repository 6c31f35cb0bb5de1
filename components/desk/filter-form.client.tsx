"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";

type Props = {
  /** The list's own address. */
  path: string;
  className: string;
  children: ReactNode;
};

/** What says all of itself at once, as words do not. */
const isChosen = (field: EventTarget) =>
  field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === "date");

/** Whether a field says something else than what it was drawn with. */
const isChanged = (field: Element) => {
  if (field instanceof HTMLSelectElement) {
    const drawn = [...field.options].find((option) => option.hasAttribute("selected")) ?? field.options[0];
    return field.value !== (drawn?.value ?? "");
  }
  return field instanceof HTMLInputElement && field.type !== "hidden" && field.value !== field.defaultValue;
};

/** Milliseconds without a letter after which words that are typed are looked for. */
const pause = 400;

/**
 * Filters of a list whose address holds them: a plain GET form, whose choices apply at once where there is script, words when
 * they have rested, without the focus leaving them.
 */
export function FilterForm({ path, className, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const asked = useSearchParams().toString();
  // What the fields stand for. What is typed before the script listens, or while a list is on its way, stays.
  const shown = useRef(asked);
  /** What the fields asked for and what has not come yet. */
  const onItsWay = useRef<string[]>([]);
  // A way back in the browser changes the address and leaves what the fields show.
  useEffect(() => {
    const at = onItsWay.current.indexOf(asked);
    onItsWay.current = onItsWay.current.slice(at + 1);
    // What was asked for here has come; the fields may be further by now.
    if (at >= 0 || asked === shown.current) return;
    shown.current = asked;
    const params = new URLSearchParams(asked);
    for (const field of form.current?.elements ?? []) {
      if (field instanceof HTMLSelectElement) {
        const at = [...field.options].findIndex(({ value }) => value === params.get(field.name));
        field.selectedIndex = Math.max(at, 0);
      } else if (field instanceof HTMLInputElement && field.type !== "hidden")
        field.value = params.get(field.name) ?? "";
    }
  }, [asked]);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const apply = () => {
    clearTimeout(resting.current);
    if (!form.current) return;
    const chosen = [...new FormData(form.current)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    );
    const query = new URLSearchParams(chosen).toString();
    if (query === shown.current) return;
    shown.current = query;
    onItsWay.current.push(query);
    router.push(query ? `${path}?${query}` : path, { scroll: false });
  };
  // What was typed or chosen before the script listened applies all the same.
  const applyEarly = useEffectEvent(() => {
    if ([...(form.current?.elements ?? [])].some(isChanged)) apply();
  });
  useEffect(() => applyEarly(), []);
  return (
    <form
      ref={form}
      action={path}
      method="get"
      // A browser that brings back what a page's fields held would choose where nobody chose.
      autoComplete="off"
      className={className}
      onChange={(event) => {
        if (isChosen(event.target)) apply();
      }}
      onInput={(event) => {
        if (!(event.target instanceof HTMLInputElement) || event.target.type !== "search") return;
        clearTimeout(resting.current);
        resting.current = setTimeout(apply, pause);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {children}
    </form>
  );
}
