"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { isMac, keysOf, shortcutNames } from "./shortcuts";

/** Every shortcut with its keys. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations("editor.shortcuts");
  const tools = useTranslations("editor.tools");
  return (
    <Overlay isOpen title={t("title")} onOpenChange={onClose}>
      <p className="text-small text-muted">{t("note")}</p>
      <dl className="shortcut-sheet">
        {shortcutNames.map((name) => (
          <div key={name}>
            <dt>{name === "submit" || name === "publish" ? t(name) : tools(name)}</dt>
            <dd dir="ltr">
              {keysOf(name, isMac()).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Button className="self-start" onClick={onClose}>
        {t("close")}
      </Button>
    </Overlay>
  );
}
