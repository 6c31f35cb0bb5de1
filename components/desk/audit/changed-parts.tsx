import { DeskTime } from "@/components/desk/desk-time.client";
import { Dotted } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Changed } from "@/newsroom/audit/changed";
import type { Language } from "@/newsroom/language/rules";

/** Letters of a value that the list shows; the export has all of it. */
const longestShown = 400;

type Props = { changed: Changed[]; language: Language };

/** What differs, part by part: what was, and what is. */
export function ChangedParts({ changed, language }: Props) {
  const t = texts(language, "audit");
  return (
    <dl className="mt-2 flex max-w-measure flex-col gap-2">
      {changed.map(({ path, before, after }) => (
        <div key={path.join(".")} className="border-s-2 border-line ps-3">
          <dt className="text-caption text-muted">
            <Dotted parts={path.map((name) => <FieldName key={name} name={name} language={language} />)} />
          </dt>
          {before === undefined ? null : (
            <dd className="wrap-anywhere">
              <span className="text-caption text-muted">{t("was")}</span>{" "}
              <Value of={before} language={language} />
            </dd>
          )}
          {after === undefined ? null : (
            <dd className="wrap-anywhere">
              <span className="text-caption text-muted">{t("is")}</span>{" "}
              <Value of={after} language={language} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function FieldName({ name, language }: { name: string; language: Language }) {
  const t = texts(language, "audit");
  const key = `fields.${name}` as Parameters<typeof t>[0];
  const asValue = `values.${name}` as Parameters<typeof t>[0];
  if (t.has(key)) return t(key);
  return t.has(asValue) ? t(asValue) : <bdi dir="ltr">{name}</bdi>;
}

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);

function Value({ of: value, language }: { of: unknown; language: Language }) {
  const t = texts(language, "audit");
  if (value === null || value === undefined || value === "") return t("wasNothing");
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const key = `values.${text}` as Parameters<typeof t>[0];
  if (/^\w+$/.test(text) && t.has(key)) return t(key);
  if (isMoment(text)) return <DeskTime at={new Date(text)} />;
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  if (typeof value === "object") return <bdi dir="ltr">{shown}</bdi>;
  return <Words of={shown} className="whitespace-pre-line" />;
}
