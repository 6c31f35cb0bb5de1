"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { type BlurredPart, type BlurShape, blurLimits, blurShapes, hidesAll } from "@/newsroom/picture/blur";
import { type DeskPicture, pictureSources } from "@/newsroom/picture/rules";
import { BlurCanvas } from "./blur-canvas.client";
import { BlurList } from "./blur-list.client";

type Props = {
  picture: DeskPicture;
  /** Whether this person may show again what is hidden, and see it. */
  mayUncover: boolean;
  action: FormAction<void>;
};

/** Where a part begins that is added without a pointer. */
const inTheMiddle = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

/** Parts of a picture to make unknowable, drawn by pointer or moved by keys. */
export function BlurForm({ picture, mayUncover, action }: Props) {
  const t = useTranslations("pictures.blur");
  const { id, version = 0, blurred: former = [] } = picture;
  const [parts, setParts] = useState<BlurredPart[]>(former);
  const [shape, setShape] = useState<BlurShape>(blurShapes[0]);
  const [isOriginal, showOriginal] = useState(false);
  const [hasLooked, setLooked] = useState(false);
  /** Those that were hidden before stay where they are until what is below them is looked at: a stroke that begins on one draws another. */
  const fixed = hasLooked ? 0 : former.length;
  const uncovers = !hidesAll(parts, former);
  const [isTouched, setTouched] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const isFull = parts.length >= blurLimits.parts;
  const src = isOriginal ? `/desk/media/${id}/original` : pictureSources(picture, "/desk/media")?.src;
  const add = (part: BlurredPart) =>
    setParts((others) => (others.length < blurLimits.parts ? [...others, part] : others));
  const change = (index: number, part: BlurredPart | null) =>
    setParts((all) => all.flatMap((each, at) => (at === index ? (part ?? []) : each)));
  if (!src) return null;
  const fields = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="parts" value={JSON.stringify(parts)} />
    </>
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {blurShapes.map((each) => (
          <Button
            key={each}
            aria-pressed={shape === each}
            variant={shape === each ? "primary" : "quiet"}
            onClick={() => setShape(each)}
          >
            {t(`shapes.${each}`)}
          </Button>
        ))}
        {/* A finger scrolls past the picture until it is told to draw. */}
        <span className="hidden any-pointer-coarse:contents">
          <Button
            aria-pressed={isTouched}
            variant={isTouched ? "primary" : "quiet"}
            onClick={() => setTouched(!isTouched)}
          >
            {t("draw")}
          </Button>
        </span>
        <Button ref={adder} aria-disabled={isFull} onClick={() => add({ shape, ...inTheMiddle })}>
          {t("add")}
        </Button>
        {mayUncover && former.length > 0 && (
          <Button
            variant="plain"
            aria-pressed={isOriginal}
            onClick={() => {
              showOriginal(!isOriginal);
              setLooked(true);
            }}
          >
            {t(isOriginal ? "hideOriginal" : "showOriginal")}
          </Button>
        )}
        <p role="status" className="self-center text-warn">
          {isFull && t("full", { count: blurLimits.parts })}
        </p>
      </div>
      <BlurCanvas
        src={src}
        width={picture.width}
        height={picture.height}
        shape={shape}
        parts={parts}
        fixed={fixed}
        isTouched={isTouched}
        onAdd={add}
        onChange={change}
      />
      <BlurList parts={parts} fixed={fixed} onChange={change} onLastGone={() => adder.current?.focus()} />
      <p className="text-muted">{t("warning")}</p>
      {uncovers ? (
        <div>
          <DialogButton
            label={t("uncover")}
            variant="danger"
            title={t("uncoverTitle")}
            cancel={t("uncoverCancel")}
          >
            <p>{t("uncoverText")}</p>
            <ActionForm action={action} label={t("uncoverTitle")} className="flex flex-col gap-3">
              {fields}
              <input type="hidden" name="uncovers" value="true" />
              <SubmitButton busy={t("saving")} variant="danger" className="self-start">
                {t("uncoverYes")}
              </SubmitButton>
            </ActionForm>
          </DialogButton>
        </div>
      ) : (
        <ActionForm action={action} label={t("heading")} className="flex flex-col gap-3">
          {fields}
          <SubmitButton busy={t("saving")} className="self-start">
            {t("save")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
