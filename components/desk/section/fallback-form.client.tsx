"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PicturePicker } from "@/components/desk/picture/picker.client";
import { Thumbnail } from "@/components/desk/picture/thumbnail";
import { ActionForm } from "@/components/ui/action-form.client";
import { Button } from "@/components/ui/button";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { DeskPicture } from "@/newsroom/picture/rules";

type Props = { sectionId: string; fallback: DeskPicture | null; action: FormAction<void> };

/** The picture that leads a section's stories once the right to show their own has ended. */
export function FallbackForm({ sectionId, fallback, action }: Props) {
  const t = useTranslations("outlet.sections");
  return (
    <section aria-labelledby="fallback" className="mt-10 border-t border-line pt-6">
      <h2 id="fallback" className="mb-2 text-title font-bold">
        {t("fallbackTitle")}
      </h2>
      <p className="mb-3 max-w-measure text-muted">{t("fallbackNote")}</p>
      <ActionForm action={action} label={t("fallbackTitle")} className="flex flex-col items-start gap-3">
        <input type="hidden" name="id" value={sectionId} />
        <FallbackField fallback={fallback} />
        <SubmitButton>{t("fallbackSave")}</SubmitButton>
      </ActionForm>
    </section>
  );
}

function FallbackField({ fallback }: { fallback: DeskPicture | null }) {
  const t = useTranslations("outlet.sections");
  const states = useTranslations("pictures.states");
  const [picture, setPicture] = useState(fallback);
  const [isOpen, setOpen] = useState(false);
  const { pictureId: problem } = useFormAnswer().problems;
  return (
    <>
      <input type="hidden" name="pictureId" value={picture?.id ?? ""} />
      {picture && (
        <span className="block w-48">
          <Thumbnail picture={picture.replacement ?? picture} stateText={states(picture.state)} />
        </span>
      )}
      <span className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen(true)}>{t(picture ? "fallbackReplace" : "fallbackChoose")}</Button>
        {picture && (
          <Button variant="plain" onClick={() => setPicture(null)}>
            {t("fallbackRemove")}
          </Button>
        )}
      </span>
      {problem && <p className="text-caption font-bold text-alert">{problem}</p>}
      <PicturePicker isOpen={isOpen} onOpenChange={setOpen} onChoose={setPicture} />
    </>
  );
}
