"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PicturePicker } from "@/components/desk/picture/picker.client";
import { Thumbnail } from "@/components/desk/picture/thumbnail";
import { Button } from "@/components/ui/button";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { DeskPicture } from "@/newsroom/picture/rules";

/** A writer's picture, chosen from the library; the form carries its id. */
export function PortraitField({ portrait }: { portrait: DeskPicture | null }) {
  const t = useTranslations("outlet.bylines");
  const states = useTranslations("pictures.states");
  const [picture, setPicture] = useState(portrait);
  const [isOpen, setOpen] = useState(false);
  const { pictureId: problem } = useFormAnswer().problems;
  return (
    <fieldset className="flex max-w-form flex-col items-start gap-2">
      <legend className="mb-1 font-bold">{t("picture")}</legend>
      <input type="hidden" name="pictureId" value={picture?.id ?? ""} />
      {picture && (
        <span className="block w-48">
          <Thumbnail picture={picture.replacement ?? picture} stateText={states(picture.state)} />
        </span>
      )}
      <span className="flex gap-2">
        <Button onClick={() => setOpen(true)}>{t(picture ? "pictureReplace" : "pictureChoose")}</Button>
        {picture && (
          <Button variant="plain" onClick={() => setPicture(null)}>
            {t("pictureRemove")}
          </Button>
        )}
      </span>
      {problem && <p className="text-caption font-bold text-alert">{problem}</p>}
      <PicturePicker isOpen={isOpen} onOpenChange={setOpen} onChoose={setPicture} />
    </fieldset>
  );
}
