"use client";
import { useTranslations } from "next-intl";
import { listCommands, listKeys } from "@/components/desk/story/list-keys";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { deskWideKeys } from "./desk-keys";

const printed = (code: string) => code.replace(/^Key/, "").replace("Slash", "/");

/** Every key of the newsroom with what it does; the writing surface and the comments have sheets of their own. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("desk.keys");
  const row = (name: string, keys: string[]) => (
    <div key={name} className="flex items-baseline justify-between gap-4 border-b border-line py-1">
      <dt>{name}</dt>
      <dd dir="ltr" className="flex gap-1">
        {keys.map((key) => (
          <kbd key={key} className="border border-control px-2 text-caption">
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
  return (
    <Overlay isOpen title={t("title")} onOpenChange={onClose}>
      <p className="text-small text-muted">{t("note")}</p>
      <h3 className="font-bold">{t("everywhere")}</h3>
      <dl>
        {row(t("search"), deskWideKeys.search)}
        {row(t("palette"), deskWideKeys.palette)}
        {row(t("help"), deskWideKeys.help)}
      </dl>
      <h3 className="font-bold">{t("inLists")}</h3>
      <dl>
        {listCommands.map((command) => {
          const { code, shift } = listKeys[command];
          return row(t(`list.${command}`), [...(shift ? ["Shift"] : []), printed(code)]);
        })}
      </dl>
      <Button className="self-start" onClick={onClose}>
        {t("close")}
      </Button>
    </Overlay>
  );
}
