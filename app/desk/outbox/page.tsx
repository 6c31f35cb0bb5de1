import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { MailList } from "@/components/desk/mail-list";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { listMail } from "@/newsroom/mail/queries";
import { pageNumber } from "@/newsroom/paging";

export const generateMetadata = titled((language) => texts(language, "desk")("outbox.title"));

export default async function OutboxPage({ searchParams }: PageProps<"/desk/outbox">) {
  const user = await requireRight("mail:read");
  const page = pageNumber((await searchParams).page);
  const { mails, total, pages } = await listMail(user, page);
  const t = texts(user.language, "desk");
  return (
    <>
      <PageHead title={t("outbox.title")} note={t("outbox.count", { count: total })} />
      <p className="mb-6 max-w-measure text-muted">{t("outbox.intro")}</p>
      {mails.length > 0 ? (
        <MailList mails={mails} language={user.language} />
      ) : (
        <EmptyState title={t("outbox.empty.title")} text={t("outbox.empty.text")} />
      )}
      <DeskPagination path="/desk/outbox" page={page} pages={pages} language={user.language} />
    </>
  );
}
