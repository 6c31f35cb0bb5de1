"use client";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { ToggleButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { ariaKeysOf, isMac, keysOf, type ShortcutName } from "./shortcuts";

type Props = {
  tool: ShortcutName;
  children: ReactNode;
  isOn?: boolean | undefined;
  isDisabled?: boolean | undefined;
  onUse: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** One writing tool: its drawing, and on pointing at it its name and keys. */
export function ToolButton({ tool, children, isOn = false, isDisabled = false, onUse, ref }: Props) {
  const t = useTranslations("editor.tools");
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <ToggleButton
        ref={ref}
        className="tool"
        aria-label={t(tool)}
        aria-keyshortcuts={ariaKeysOf(tool, isMac())}
        isSelected={isOn}
        isDisabled={isDisabled}
        onChange={onUse}
        // The caret stays in the words while a tool is used by pointer.
        preventFocusOnPress
      >
        {children}
      </ToggleButton>
      <Tooltip className="tool-name" placement="bottom">
        {t(tool)} <kbd dir="ltr">{keysOf(tool, isMac()).join(" ")}</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}
