"use client";
import { useTranslations } from "next-intl";
import { ariaKeysOf, isMac } from "@/components/desk/editor/body/shortcuts";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import { StylePanel } from "./style-panel.client";
import { useHouseStyle } from "./use-house-style.client";

/** How many notes there are on the house's style, and below the bar's first line the list of them. */
export function HouseStyle({ surface }: { surface: Surface }) {
  const t = useTranslations("style");
  const style = useHouseStyle(surface);
  const { opened, open } = surface;
  const isOpen = opened === "style";
  return (
    <>
      <Button
        variant="plain"
        aria-expanded={isOpen}
        aria-keyshortcuts={ariaKeysOf("style", isMac())}
        onClick={() => open(isOpen ? null : "style")}
      >
        {style.isOut ? t("out") : t("open", { count: style.notes.length })}
      </Button>
      {isOpen && <StylePanel style={style} surface={surface} />}
    </>
  );
}
