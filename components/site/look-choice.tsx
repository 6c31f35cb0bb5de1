import { choices } from "@/components/enhance/look";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";

const options = { theme: ["", ...choices.theme], size: ["", ...choices.size] } as const;

/** Light or dark, and the size of the text, as a reader likes; without a choice the device decides. */
export function LookChoice({ edition }: { edition: Edition }) {
  const t = texts(edition, "site");
  const label = "flex max-w-full flex-wrap items-center gap-x-2";
  const select = "max-w-full border border-control bg-sheet px-2 py-1";
  return (
    <look-choice data-full="" hidden className="flex max-w-full flex-wrap gap-x-6 gap-y-2 text-small">
      <label className={label}>
        {t("look.theme")}
        <select name="theme" className={select}>
          {options.theme.map((value) => (
            <option key={value} value={value}>
              {t(`look.themes.${value || "device"}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={label}>
        {t("look.size")}
        <select name="size" className={select}>
          {options.size.map((value) => (
            <option key={value} value={value}>
              {t(`look.sizes.${value || "usual"}`)}
            </option>
          ))}
        </select>
      </label>
    </look-choice>
  );
}
