import { DeskTime } from "@/components/desk/desk-time.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ListedUser } from "@/newsroom/user/rules";
import { AccountBadge } from "./account-badge";
import { personPath } from "./paths";

type Props = { people: ListedUser[]; ownId: string; language: Language };

/** Everybody with an account, a row each; the name leads to the page of the account. */
export function PeopleTable({ people, ownId, language }: Props) {
  const t = texts(language, "people");
  const cell = "border-b border-line py-3 pe-4 align-baseline text-start";
  const wide = `${cell} hidden text-muted sm:table-cell`;
  return (
    <table className="w-full border-collapse">
      <thead className="text-caption text-muted">
        <tr>
          <th scope="col" className={`${cell} font-normal`}>
            {t("name")}
          </th>
          <th scope="col" className={`${wide} font-normal`}>
            {t("roleLabel")}
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            {t("stateLabel")}
          </th>
          <th scope="col" className={`${wide} font-normal`}>
            {t("signedIn.last")}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className={`${cell} font-normal`}>
              <a href={personPath(person.id)} className="font-bold text-ink hover:text-accent">
                <Words of={person.name} className="wrap-anywhere" />
              </a>
              {person.id === ownId ? <span className="text-muted"> ({t("you")})</span> : null}
              <p className="text-caption text-muted">
                <bdi dir="ltr" className="break-all">
                  {person.email}
                </bdi>
              </p>
              <p className="text-caption sm:hidden">{t(`role.${person.role}`)}</p>
            </th>
            <td className={`${wide} whitespace-nowrap`}>{t(`role.${person.role}`)}</td>
            <td className={cell}>
              <AccountBadge state={person.state} language={language} />
            </td>
            <td className={wide}>
              {person.signedInAt ? <DeskTime at={person.signedInAt} as="ago" /> : t("signedIn.never")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
