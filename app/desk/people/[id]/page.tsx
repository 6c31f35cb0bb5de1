import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireUser } from "@/app/auth";
import { requireRight } from "@/app/desk/require-right";
import { PageHead } from "@/components/desk/page-head";
import { peoplePath } from "@/components/desk/user/paths";
import { PersonActions } from "@/components/desk/user/person-actions";
import { PersonHistory } from "@/components/desk/user/person-history";
import { PersonSummary } from "@/components/desk/user/person-summary";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { isolated } from "@/newsroom/language/numbers";
import { findUser, listUserHistory } from "@/newsroom/user/list";
import { PersonWanted } from "@/newsroom/user/rules";
import {
  changeRoleAction,
  createLinkAction,
  deactivateUserAction,
  endSessionsAction,
  reactivateUserAction,
  resetSecondFactorAction,
} from "../actions";

export async function generateMetadata({ params }: PageProps<"/desk/people/[id]">): Promise<Metadata> {
  const user = await requireUser();
  const person = can(user, "user:manage") ? await findUser(user, (await params).id) : null;
  return { title: person ? isolated(person.name) : texts(user.language, "people")("title") };
}

const actions = {
  changeRole: changeRoleAction,
  createLink: createLinkAction,
  endSessions: endSessionsAction,
  deactivate: deactivateUserAction,
  reactivate: reactivateUserAction,
  resetSecondFactor: resetSecondFactorAction,
};

/** One account: where it stands, what may be done with it, and what was done. */
export default async function PersonPage({ params, searchParams }: PageProps<"/desk/people/[id]">) {
  const user = await requireRight("user:manage");
  const { id } = await params;
  const person = await findUser(user, id);
  if (!person) notFound();
  const { done } = PersonWanted.parse(await searchParams);
  const { language } = user;
  const t = texts(language, "people");
  const isDone = done === (person.state === "inactive" ? "deactivate" : "reactivate");
  return (
    <>
      <PageHead
        title={<Words of={person.name} />}
        note={<PersonSummary person={person} isOwn={person.id === user.id} language={language} />}
        action={<ButtonLink href={peoplePath}>{t("title")}</ButtonLink>}
      />
      {isDone ? (
        <div role="status" className="mb-6">
          <Notice tone="ok">{t(`${done}.done`, { name: person.name })}</Notice>
        </div>
      ) : null}
      <div className="flex flex-col gap-6">
        <PersonActions person={person} isOwn={person.id === user.id} actions={actions} language={language} />
        <PersonHistory entries={await listUserHistory(user, person.id)} language={language} />
      </div>
    </>
  );
}
