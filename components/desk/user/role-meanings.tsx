import { texts } from "@/messages/texts";
import { roles } from "@/newsroom/access";
import type { Language } from "@/newsroom/language/rules";

/** What each role may do, beside where one is chosen. */
export function RoleMeanings({ language }: { language: Language }) {
  const t = texts(language, "people");
  return (
    <dl className="max-w-measure text-caption text-muted">
      {roles.map((role) => (
        <div key={role}>
          <dt className="inline font-bold">{t(`role.${role}`)}: </dt>
          <dd className="inline">{t(`roleMeaning.${role}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
