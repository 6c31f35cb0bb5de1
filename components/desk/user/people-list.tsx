import { DeskTime } from "@/components/desk/desk-time";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/edition/rules";
import type { ListedUser } from "@/newsroom/user/rules";
import { AccountBadge } from "./account-badge";
import { type PersonActionSet, PersonActions } from "./person-actions";

/** Everybody with an account, one below the other; what may be done with each unfolds in place. */
export function PeopleList({
  people,
  ownId,
  actions,
  language,
}: {
  people: ListedUser[];
  ownId: string;
  actions: PersonActionSet;
  language: Language;
}) {
  const t = texts(language, "people");
  return (
    <ul className="border-t border-line">
      {people.map((person) => (
        <li key={person.id} className="border-b border-line py-4">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <p className="text-title font-bold">
              <bdi>{person.name}</bdi>
              {person.id === ownId ? <span className="font-normal text-muted"> ({t("you")})</span> : null}
            </p>
            <span>{t(`role.${person.role}`)}</span>
            <AccountBadge state={person.state} language={language} />
          </div>
          <p className="flex flex-wrap gap-x-4 text-muted">
            <bdi className="break-all">{person.email}</bdi>
            <span>
              {t("joined")} <DeskTime at={person.createdAt} language={language} as="day" />
            </span>
          </p>
          <details className="mt-1">
            <summary className="inline-block cursor-pointer py-1 text-accent">
              {t("manage")}
              <span className="sr-only">: {person.name}</span>
            </summary>
            <div className="mt-3 border-s-4 border-line ps-4">
              <PersonActions person={person} actions={actions} language={language} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
