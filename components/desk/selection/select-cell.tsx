import { texts } from "@/messages/texts";
import { withIsolates } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";

type Props = { story: { id: string; version: number; headline: string }; language: Language };

const box = "size-4 accent-accent";

/** The box by which a row is chosen, where there is script to do something with what is chosen. */
export function SelectCell({ story: { id, version, headline }, language }: Props) {
  const t = texts(language, "bulk");
  return (
    <td className="story-cell story-select w-10 border-b pe-3 border-line align-middle">
      <label className="flex h-9 items-center justify-center">
        <input
          type="checkbox"
          name="stories[]"
          value={`${id} ${version}`}
          data-headline={headline}
          className={box}
        />
        <span className="sr-only">{t("select", { headline: withIsolates(headline) || t("untitled") })}</span>
      </label>
    </td>
  );
}

/** Above them the box for all rows that are shown. */
export function SelectAllCell({ language }: { language: Language }) {
  return (
    <th scope="col" className="story-select w-10 border-b pe-3 border-line font-normal">
      <label className="flex items-center justify-center">
        <input type="checkbox" data-all="" className={box} />
        <span className="sr-only">{texts(language, "bulk")("selectAll")}</span>
      </label>
    </th>
  );
}
