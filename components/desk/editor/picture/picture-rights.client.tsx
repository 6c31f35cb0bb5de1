"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as CloseButton } from "react-aria-components";
import { RightsForm } from "@/components/desk/picture/rights-form.client";
import { fetchPicture } from "@/components/desk/picture/upload-request";
import { Button, buttonClass } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { useKnownPictures } from "./known-pictures.client";

/** By what right a placed picture is published, as the library has it, and the form that says it. */
export function PictureRights({ pictureId }: { pictureId: string }) {
  const t = useTranslations("pictures.rights");
  const { drawnOf, learn, setRights } = useKnownPictures();
  const [isOpen, setOpen] = useState(false);
  const rights = drawnOf(pictureId)?.rights;
  if (!rights) return null;
  const isUnclear = rights.basis === null || rights.rightsEndedAt !== null;

  async function saved() {
    setOpen(false);
    const picture = await fetchPicture(pictureId);
    if (picture) learn(picture);
  }
  const close = (
    <CloseButton slot="close" className={buttonClass("plain")}>
      {t("close")}
    </CloseButton>
  );
  return (
    <>
      <span className={isUnclear ? "text-alert" : "text-muted"}>
        {rights.rightsEndedAt === null
          ? t("line", { basis: t(`bases.${rights.basis ?? "none"}`) })
          : t("lineEnded")}
      </span>
      <Button variant="plain" aria-label={t("changeLabel")} onClick={() => setOpen(true)}>
        {t("change")}
      </Button>
      <Overlay isOpen={isOpen} onOpenChange={setOpen} title={t("heading")} action={close}>
        <RightsForm picture={{ id: pictureId, ...rights }} action={setRights} onSaved={() => void saved()} />
      </Overlay>
    </>
  );
}
