import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireUser } from "@/app/auth";
import { PageHead } from "@/components/desk/page-head";
import { InviteForm } from "@/components/desk/user/invite-form";
import { PeopleFilter } from "@/components/desk/user/people-filter";
import { PeopleList } from "@/components/desk/user/people-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listUsers } from "@/newsroom/user/queries";
import { PeopleWanted } from "@/newsroom/user/rules";
import {
  changeRoleAction,
  createLinkAction,
  deactivateUserAction,
  inviteUserAction,
  reactivateUserAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await requireUser()).language, "people")("title") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/desk/people">) {
  const user = await requireUser();
  if (!can(user, "user:manage")) notFound();
  const { language } = user;
  const wanted = PeopleWanted.parse(await searchParams);
  const people = await listUsers(user, wanted);
  const changed = people.find(({ id }) => id === wanted.changed);
  const t = texts(language, "people");
  const actions = {
    changeRole: changeRoleAction,
    createLink: createLinkAction,
    deactivate: deactivateUserAction,
    reactivate: reactivateUserAction,
  };
  return (
    <>
      <PageHead
        title={t("title")}
        note={t("count", { count: people.length })}
        action={
          <ButtonLink variant="primary" href="#invite">
            {t("invite.title")}
          </ButtonLink>
        }
      />
      {changed ? (
        <div role="status" className="mb-6">
          <Notice tone="ok">
            {changed.state === "inactive"
              ? t("deactivate.done", { name: changed.name })
              : t("reactivate.done", { name: changed.name })}
          </Notice>
        </div>
      ) : null}
      <PeopleFilter wanted={wanted} language={language} />
      {people.length > 0 ? (
        <PeopleList people={people} ownId={user.id} actions={actions} language={language} />
      ) : (
        <EmptyState
          title={t("nobody.title")}
          text={t("nobody.text")}
          action={<ButtonLink href="/desk/people">{t("nobody.action")}</ButtonLink>}
        />
      )}
      <InviteForm action={inviteUserAction} language={language} />
    </>
  );
}
