"use client";
import { useTranslations } from "next-intl";
import { slugFrom, slugLength } from "@/newsroom/slug/letters";
import { OverLimit, tiedToLimit } from "./over-limit.client";
import type { Surface } from "./use-surface.client";

/** The readable end of the story's address; left empty, the headline makes it. */
export function SlugField({ surface: { story, draft } }: { surface: Surface }) {
  const { slug, headline } = draft.fields;
  const length = [...(slug ?? "")].length;
  const limited = { id: "over-slug", length, limit: slugLength };
  const t = useTranslations("editor.fields");
  return (
    <div className="slug-field">
      <label htmlFor="field-slug">{t("slug")}</label>
      <div className="slug-address" dir="ltr">
        <span>{story.address}/</span>
        <input
          id="field-slug"
          dir="auto"
          value={slug ?? ""}
          placeholder={slugFrom(headline, "")}
          readOnly={!story.isEditable}
          {...tiedToLimit({ ...limited, besides: "slug-hint" })}
          onChange={(event) => draft.write({ slug: event.target.value.replace(/\s/g, "-") || null })}
          onBlur={(event) => {
            // What is too long stays as it was typed: its end would go without a word.
            if (length > slugLength) return;
            const clean = slugFrom(event.target.value, "") || null;
            if (story.isEditable && clean !== slug) draft.write({ slug: clean });
          }}
        />
      </div>
      <p id="slug-hint" className="field-hint">
        {t("slugHint", { max: slugLength })}
      </p>
      <OverLimit {...limited} />
    </div>
  );
}
