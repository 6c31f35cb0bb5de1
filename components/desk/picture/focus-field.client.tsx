"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { focusClass } from "@/components/picture/focus-class";
import { Picture } from "@/components/picture/picture";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import { type PictureFocus, pictureFocuses } from "@/newsroom/picture/focus";
import type { DeskPicture } from "@/newsroom/picture/rules";

/** Places that cut a picture, with their shape. */
const places = [
  { name: "card", shape: "aspect-3/2" },
  { name: "wide", shape: "aspect-video" },
  { name: "square", shape: "aspect-square" },
  // Of a share card the picture takes 450 × 630 pixels.
  { name: "shareCard", shape: "aspect-5/7" },
] as const;

/** Which part of a picture stays where a place cuts it: nine to choose from on the picture, and what each place shows then. */
export function FocusField({ picture }: { picture: DeskPicture }) {
  const t = useTranslations("pictures.focus");
  const { values } = useFormAnswer();
  const [focus, setFocus] = useState<PictureFocus | "">(picture.focus ?? "");
  const { focus: typed = focus } = values;
  const radio = (value: PictureFocus | "") => ({
    type: "radio" as const,
    name: "focus",
    value,
    defaultChecked: typed === value,
    onChange: () => setFocus(value),
  });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-bold">{t("legend")}</legend>
      <p className="text-caption text-muted">{t("hint")}</p>
      <div className="relative">
        <Shown picture={picture} className="block h-auto w-full border border-line" />
        <div dir="ltr" className="absolute inset-0 grid grid-cols-3 grid-rows-3">
          {pictureFocuses.map((each) => (
            <label key={each} className="grid cursor-pointer place-items-center hover:bg-accent/20">
              <span className="grid size-8 place-items-center rounded-full bg-paper">
                <input {...radio(each)} aria-label={t(each)} className="size-5 shrink-0 accent-accent" />
              </span>
            </label>
          ))}
        </div>
      </div>
      <label className="flex min-h-10 items-center gap-2">
        <input {...radio("")} className="size-5 shrink-0 accent-accent" />
        {t("none")}
      </label>
      <ul className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
        {places.map(({ name, shape }) => (
          <li key={name} className="flex min-w-0 flex-col gap-1">
            <Shown
              picture={picture}
              className={`w-full border border-line object-cover ${shape} ${focus === "" ? "" : focusClass[focus]}`}
            />
            <span className="text-caption text-muted">{t(`places.${name}`)}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const Shown = ({ picture, className }: { picture: DeskPicture; className: string }) => (
  <Picture
    // Its own part is what is being chosen.
    picture={{ ...picture, focus: null }}
    alternative=""
    sizes="30rem"
    mediaBase="/desk/media"
    className={className}
  />
);
