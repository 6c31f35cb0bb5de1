import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { InviteForm } from "@/components/desk/user/invite-form";
import { peoplePath, peopleQuery } from "@/components/desk/user/paths";
import { PeopleFilter } from "@/components/desk/user/people-filter";
import { PeopleTable } from "@/components/desk/user/people-table";
import { RequiredRolesForm } from "@/components/desk/user/required-roles-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { getPublishedSettings } from "@/newsroom/setting/queries";
import { listUsers } from "@/newsroom/user/list";
import { PeopleWanted, peoplePerPage } from "@/newsroom/user/rules";
import { inviteUserAction, requireSecondFactorAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "people")("title"));

/** Everybody with an account, and the form that invites more. */
export default async function PeoplePage({ searchParams }: PageProps<"/desk/people">) {
  const user = await requireRight("user:manage");
  const { language } = user;
  const wanted = PeopleWanted.parse(await searchParams);
  const { people, total } = await listUsers(user, wanted);
  const t = texts(language, "people");
  return (
    <>
      <PageHead
        title={t("title")}
        note={t("count", { count: total })}
        action={
          <ButtonLink variant="primary" href="#invite">
            {t("invite.title")}
          </ButtonLink>
        }
      />
      <PeopleFilter wanted={wanted} language={language} />
      {people.length > 0 ? (
        <PeopleTable people={people} ownId={user.id} language={language} />
      ) : (
        <EmptyState
          title={t("nobody.title")}
          text={t("nobody.text")}
          action={<ButtonLink href={peoplePath}>{t("nobody.action")}</ButtonLink>}
        />
      )}
      <DeskPagination
        path={peoplePath}
        query={peopleQuery(wanted)}
        page={wanted.page}
        pages={Math.ceil(total / peoplePerPage)}
        language={language}
      />
      <InviteForm action={inviteUserAction} language={language} />
      <RequiredRolesForm
        required={(await getPublishedSettings()).secondFactorRoles}
        action={requireSecondFactorAction}
        language={language}
      />
    </>
  );
}
