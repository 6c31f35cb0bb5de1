import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import type { FrontChange } from "@/newsroom/front/changing";

const arrows = { up: "M6 15l6-6 6 6", down: "M6 9l6 6 6-6" } as const;

type Props = {
  change: FrontChange | { kind: "addContainer"; layout: string; fill: string };
  /** What it does, and to what. */
  label: string;
  isUseless?: boolean;
  /** Where else than in its container it stands, so that no two of a page have one id. */
  within?: "tray";
  children: ReactNode;
};

/** Does one thing to the draft. */
export function ChangeButton({ change, label, isUseless = false, within, children }: Props) {
  const about = [
    within,
    change.kind,
    ..."container storyId way to layout".split(" ").map((name) => wordOf(change, name)),
  ];
  return (
    <button
      type="submit"
      name="change"
      id={about.filter(Boolean).join("-")}
      value={JSON.stringify(change)}
      aria-label={label}
      disabled={isUseless}
      className={buttonClass("plain", "px-2!")}
    >
      {children}
    </button>
  );
}

const wordOf = (change: object, name: string) => String(Reflect.get(change, name) ?? "");

/** An arrow up or down: it points the same way in every language. */
export function Arrow({ way }: { way: keyof typeof arrows }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5 fill-none stroke-current stroke-2">
      <path d={arrows[way]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
