import { requireUser } from "@/app/auth";
import { titled } from "@/app/desk/titled";
import { NotificationList } from "@/components/desk/notification-list";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form.client";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { listNotifications } from "@/newsroom/notification/queries";
import { markReadAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "desk")("bell.title"));

export default async function NotificationsPage() {
  const user = await requireUser();
  const notifications = await listNotifications(user, 50);
  const t = texts(user.language, "desk");
  const newest = notifications[0];
  const markRead =
    newest && notifications.some(({ readAt }) => readAt === null) ? (
      <ActionForm action={markReadAction}>
        <input type="hidden" name="until" value={newest.createdAt.toISOString()} />
        <SubmitButton variant="quiet">{t("bell.markRead")}</SubmitButton>
      </ActionForm>
    ) : null;
  return (
    <>
      <PageHead
        title={t("bell.title")}
        note={<a href="/desk/notifications/choices">{t("bell.choices")}</a>}
        action={markRead}
      />
      {newest ? (
        <NotificationList notifications={notifications} language={user.language} />
      ) : (
        <EmptyState title={t("bell.empty.title")} text={t("bell.empty.text")} />
      )}
    </>
  );
}
