"use client";
import { useTranslations } from "next-intl";
import { slugFrom, slugLength } from "@/newsroom/slug/rules";

type Props = {
  slug: string | null;
  headline: string;
  /** Address of the story up to the slug. */
  address: string;
  isDisabled: boolean;
  onWrite: (slug: string | null) => void;
};

/** The readable end of the story's address; left empty, the headline makes it. */
export function SlugField({ slug, headline, address, isDisabled, onWrite }: Props) {
  const t = useTranslations("editor.fields");
  return (
    <div className="slug-field">
      <label htmlFor="field-slug">{t("slug")}</label>
      <div className="slug-address" dir="ltr">
        <span>{address}/</span>
        <input
          id="field-slug"
          dir="auto"
          value={slug ?? ""}
          placeholder={slugFrom(headline, "")}
          maxLength={slugLength}
          readOnly={isDisabled}
          aria-describedby="slug-hint"
          onChange={(event) => onWrite(event.target.value.replace(/\s/g, "-") || null)}
          onBlur={(event) => {
            const clean = slugFrom(event.target.value, "") || null;
            if (!isDisabled && clean !== slug) onWrite(clean);
          }}
        />
      </div>
      <p id="slug-hint" className="field-hint">
        {t("slugHint")}
      </p>
    </div>
  );
}
