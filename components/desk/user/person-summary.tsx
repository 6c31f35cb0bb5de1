import { DeskTime } from "@/components/desk/desk-time.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ListedUser } from "@/newsroom/user/rules";
import { AccountBadge } from "./account-badge";

type Props = { person: ListedUser; isOwn: boolean; language: Language };

/** The line below a person's name: address, role, state, since when, and the last sign-in. */
export function PersonSummary({ person, isOwn, language }: Props) {
  const t = texts(language, "people");
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <bdi dir="ltr" className="break-all">
        {person.email}
      </bdi>
      <span>
        {t(`role.${person.role}`)}
        {isOwn ? ` (${t("you")})` : null}
      </span>
      <AccountBadge state={person.state} language={language} />
      <span>
        {t("joined")} <DeskTime at={person.createdAt} as="day" />
      </span>
      <span>
        {t("signedIn.last")}: {person.signedInAt ? <DeskTime at={person.signedInAt} /> : t("signedIn.never")}
      </span>
    </span>
  );
}
