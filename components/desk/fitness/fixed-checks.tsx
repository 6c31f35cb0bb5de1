import { texts } from "@/messages/texts";
import { checkNames, checkOf } from "@/newsroom/fitness/checks";
import type { Language } from "@/newsroom/language/rules";

/** The checks that nobody makes milder, by what they guard. */
export function FixedChecks({ language }: { language: Language }) {
  const t = texts(language, "fitness");
  const guarded = Map.groupBy(checkNames, (name) => checkOf(name).guards);
  return (
    <section aria-labelledby="checks-fixed">
      <h2 id="checks-fixed" className="text-title font-bold">
        {t("fixed")}
      </h2>
      <p className="mb-3 max-w-measure text-muted">{t("fixedNote")}</p>
      <dl className="grid gap-4 sm:grid-cols-2">
        {[...guarded].map(([guard, names]) =>
          guard === undefined ? null : (
            <div key={guard}>
              <dt className="font-bold">{t(`guards.${guard}`)}</dt>
              {names.map((name) => (
                <dd key={name}>
                  {t(`checks.${name}.name`)}
                  <span className="block text-caption text-muted">{t(`checks.${name}.about`)}</span>
                </dd>
              ))}
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
