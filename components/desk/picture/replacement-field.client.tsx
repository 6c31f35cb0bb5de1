"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { PicturePicker } from "./picker.client";
import { Thumbnail } from "./thumbnail";

/** The picture that is to stand in another's place, chosen from the library; the form carries its id. */
export function ReplacementField({ action }: { action: string }) {
  const t = useTranslations("pictures.replace");
  const states = useTranslations("pictures.states");
  const [chosen, choose] = useState<DeskPicture | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { by: problem } = useFormAnswer().problems;
  return (
    <>
      <input type="hidden" name="by" value={chosen?.id ?? ""} />
      {chosen && (
        <span className="block w-48">
          <Thumbnail picture={chosen} stateText={states(chosen.state)} />
        </span>
      )}
      {problem && <p className="text-caption font-bold text-alert">{problem}</p>}
      <span className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen(true)}>{t(chosen ? "chooseOther" : "choose")}</Button>
        {chosen && <SubmitButton>{action}</SubmitButton>}
      </span>
      <PicturePicker isOpen={isOpen} onOpenChange={setOpen} onChoose={choose} />
    </>
  );
}
