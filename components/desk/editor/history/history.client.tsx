"use client";
import { useTranslations } from "next-intl";
import { ariaKeysOf, isMac, shortcutOf } from "@/components/desk/editor/body/shortcuts";
import { drawn } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { Button } from "@/components/ui/button";
import { HistoryPanel } from "./history-panel.client";

// A clock is no arrow: it is not mirrored.
const icon = drawn("M10 3a7 7 0 1 1-6.3 4M3.2 3.5 3.6 7.2 7.3 6.8M10 6.5V10l2.5 1.7");

/** The way to the history of the story's words, which stands in their place while it is open. */
export function History({ surface }: { surface: Surface }) {
  const t = useTranslations("editor.history");
  const { opened, open, draft, showHistory } = surface;
  const isOpen = opened === "history";
  const close = () => {
    open(null);
    draft.editor?.commands.focus();
  };
  useKeyDown((event) => {
    const isAsked = shortcutOf(event, isMac()) === "history";
    const isLeft = isOpen && event.code === "Escape" && !event.defaultPrevented;
    if (!isAsked && !isLeft) return;
    event.preventDefault();
    event.stopPropagation();
    if (isOpen) close();
    else open("history");
  }, true);
  return (
    <>
      <Button
        variant="plain"
        className="history-way max-sm:hidden"
        title={t("open")}
        aria-label={t("open")}
        aria-expanded={isOpen}
        aria-keyshortcuts={ariaKeysOf("history", isMac())}
        onClick={() => (isOpen ? close() : open("history"))}
      >
        {icon}
      </Button>
      {isOpen && showHistory && <HistoryPanel surface={surface} show={showHistory} onClose={close} />}
    </>
  );
}
