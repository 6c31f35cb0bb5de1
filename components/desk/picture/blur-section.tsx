import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { LibraryPicture } from "@/newsroom/picture/rules";
import { BlurForm } from "./blur-form.client";

type Props = {
  picture: LibraryPicture;
  mayUncover: boolean;
  action: FormAction<void>;
  language: Language;
};

/** Where faces and plates in a picture are made unknowable. */
export function BlurSection({ picture, mayUncover, action, language }: Props) {
  const t = texts(language, "pictures");
  if (picture.state !== "ready") return null;
  return (
    <details>
      <summary className="min-h-10 cursor-pointer py-2 text-title font-bold">{t("blur.heading")}</summary>
      <p className="mb-3 text-muted">{t("blur.introduction")}</p>
      <BlurForm key={picture.version} picture={picture} mayUncover={mayUncover} action={action} />
    </details>
  );
}
