"use client";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { ariaKeysOf, isMac, type ShortcutName } from "./shortcuts";

type Props = {
  tool: ShortcutName;
  children: ReactNode;
  /** Whether the Tab key stops here: of a toolbar at one tool alone, arrows go on from there. */
  isStop: boolean;
  isOn?: boolean | undefined;
  isDisabled?: boolean | undefined;
  onUse: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** One writing tool: its drawing; the toolbar shows its name and keys. */
export function ToolButton({ tool, children, isStop, isOn = false, isDisabled = false, onUse, ref }: Props) {
  const t = useTranslations("editor.tools");
  return (
    <button
      ref={ref}
      type="button"
      className="tool"
      data-tool={tool}
      aria-label={t(tool)}
      aria-keyshortcuts={ariaKeysOf(tool, isMac())}
      aria-pressed={isOn}
      disabled={isDisabled}
      tabIndex={isStop ? 0 : -1}
      onClick={onUse}
      // The caret stays in the words while a tool is used by pointer.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </button>
  );
}
