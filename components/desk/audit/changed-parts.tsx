import { DeskTime } from "@/components/desk/desk-time.client";
import { Dotted } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Changed } from "@/newsroom/audit/changed";
import { type AuditSubject, namesOther } from "@/newsroom/audit/rules";
import type { Language } from "@/newsroom/language/rules";
import { fieldText, valueText } from "./changed-text";

/** Letters of a value that the list shows; the export has all of it. */
const longestShown = 400;

type Props = {
  changed: Changed[];
  /** What is named by its id, by kind and id. */
  named: Map<string, AuditSubject>;
  language: Language;
};

/** What differs, part by part: what was, and what is. */
export function ChangedParts({ changed, named, language }: Props) {
  const t = texts(language, "audit");
  return (
    <dl className="mt-2 flex max-w-measure flex-col gap-2">
      {changed.map(({ path, before, after }) => {
        const shared = { named, kind: namesOther[path.at(-1) ?? ""], language };
        return (
          <div key={path.join(".")} className="border-s-2 border-line ps-3">
            <dt className="text-caption text-muted">
              <Dotted parts={path.map((name) => <FieldName key={name} name={name} language={language} />)} />
            </dt>
            {before === undefined ? null : (
              <dd className="wrap-anywhere">
                <span className="text-caption text-muted">{t("was")}</span> <Value of={before} {...shared} />
              </dd>
            )}
            {after === undefined ? null : (
              <dd className="wrap-anywhere">
                <span className="text-caption text-muted">{t("is")}</span> <Value of={after} {...shared} />
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

export function FieldName({ name, language }: { name: string; language: Language }) {
  return fieldText(name, language) ?? <bdi dir="ltr">{name}</bdi>;
}

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);
const isPlain = (value: unknown) => typeof value !== "object" || value === null;
/** A document's blocks and a picture's parts are no list that anybody reads. */
const isGroup = (value: unknown): value is Record<string, unknown> =>
  !isPlain(value) &&
  !Array.isArray(value) &&
  !Object.hasOwn(Object(value), "type") &&
  !Object.hasOwn(Object(value), "shape");

type ValueProps = { of: unknown; named: Props["named"]; kind?: string | undefined; language: Language };

function Value({ of: value, named, kind, language }: ValueProps) {
  const isList = Array.isArray(value);
  if (value === null || value === undefined || value === "" || (isList && value.length === 0))
    return texts(language, "audit")("wasNothing");
  if (isList && value.every(isPlain))
    return (
      <Dotted
        parts={value.map((one) => (
          <Value key={String(one)} of={one} named={named} kind={kind} language={language} />
        ))}
      />
    );
  if (isList && value.every(isGroup))
    return value.map((one) => (
      <span key={JSON.stringify(one)} className="block">
        <Dotted
          parts={Object.entries(one).map(([name, each]) => (
            <span key={name}>
              <FieldName name={name} language={language} />
              {": "}
              <Value of={each} named={named} kind={namesOther[name]} language={language} />
            </span>
          ))}
        />
      </span>
    ));
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const other = kind && named.get(`${kind} ${text}`);
  if (other) return <Other of={other} />;
  const said = valueText(text, language);
  if (said !== null) return said;
  if (isMoment(text)) return <DeskTime at={new Date(text)} />;
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  if (typeof value === "object") return <bdi dir="ltr">{shown}</bdi>;
  return <Words of={shown} className="whitespace-pre-line" />;
}

function Other({ of: { label, href } }: { of: AuditSubject }) {
  const words = <Words of={label} />;
  return href ? (
    <a href={href} className="underline">
      {words}
    </a>
  ) : (
    words
  );
}
