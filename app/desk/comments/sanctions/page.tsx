import { clockFor } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { queueAddress, sanctionsPath } from "@/components/desk/comment/paths";
import { SanctionLine } from "@/components/desk/comment/sanction-line.client";
import { countText } from "@/components/desk/count-text";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { FilterForm } from "@/components/desk/filter-form.client";
import { ListHead } from "@/components/desk/story/list-head";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { EmptyState } from "@/components/ui/empty-state";
import { CheckboxField } from "@/components/ui/field.client";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { longestSearch } from "@/newsroom/paging";
import { listSanctions, sanctionsPerPage } from "@/newsroom/sanction/list";
import { SanctionsWanted, sanctionShows } from "@/newsroom/sanction/rules";
import { getPublishedSettings } from "@/newsroom/setting/queries";
import { withoutEmpty } from "../../without-empty";
import { askSecondForBansAction, confirmSanctionAction, liftSanctionAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "comments")("sanction.title"));

/** Who is kept from commenting, who waits for a second person's word, and who was. */
export default async function SanctionsPage({ searchParams }: PageProps<"/desk/comments/sanctions">) {
  const user = await requireRight("comment:moderate");
  const { language } = user;
  const wanted = SanctionsWanted.parse(await withoutEmpty(sanctionsPath, searchParams));
  const t = texts(language, "comments");
  const [{ rows, total }, settings] = await Promise.all([
    listSanctions(user, wanted),
    getPublishedSettings(),
  ]);
  const query = { show: wanted.show, ...(wanted.search ? { search: wanted.search } : {}) };
  return (
    <TextsProvider clock={await clockFor(language)} messages={{ comments: messages[language].comments }}>
      <ListHead
        title={t("sanction.title")}
        tabs={sanctionShows.map((show) => ({
          href: `${sanctionsPath}?show=${show}`,
          label: t(`sanction.shows.${show}`),
          ...(show === wanted.show ? { count: countText(total, language) } : {}),
          isCurrent: show === wanted.show,
        }))}
        action={
          <a href={queueAddress({})} className="py-2 text-meta">
            {t("queue.title")}
          </a>
        }
      />
      <search className="mb-2 block">
        <FilterForm path={sanctionsPath} className="flex gap-2">
          <input type="hidden" name="show" value={wanted.show} />
          <input
            type="search"
            name="search"
            aria-label={t("sanction.search")}
            placeholder={t("sanction.search")}
            defaultValue={wanted.search}
            maxLength={longestSearch}
            dir="auto"
            className="min-h-9 w-full rounded-control border border-control bg-sheet px-2 text-meta text-ink hover:border-accent"
          />
        </FilterForm>
      </search>
      {rows.length === 0 ? (
        <EmptyState title={t(`sanction.empty.${wanted.show}`)} text={t("sanction.emptyText")} />
      ) : (
        <ul className="border-t border-line">
          {rows.map((sanction) => (
            <li
              key={sanction.id}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line px-2 py-3 text-small"
            >
              <div className="flex min-w-0 flex-1 basis-72 flex-col gap-0.5">
                <SanctionLine sanction={sanction} />
                {sanction.subject ? (
                  <p className="wrap-anywhere">
                    <bdi dir="ltr">{sanction.subject}</bdi>
                  </p>
                ) : null}
                <Words of={sanction.line} as="p" className="w-fit max-w-measure wrap-anywhere text-muted" />
                {sanction.note ? (
                  <p className="max-w-measure text-meta wrap-anywhere text-muted">
                    {t("sanction.note")}: <Words of={sanction.note} />
                  </p>
                ) : null}
                {sanction.commentId ? (
                  <a
                    href={queueAddress({ state: "rejected", person: sanction.commentId })}
                    className="self-start text-meta underline"
                  >
                    {t("sanction.hers")}
                  </a>
                ) : null}
              </div>
              {sanction.holds || sanction.awaits ? (
                <div className="flex flex-wrap gap-2">
                  {sanction.awaits && !sanction.isOwn ? (
                    <ActionForm action={confirmSanctionAction}>
                      <input type="hidden" name="sanctionId" value={sanction.id} />
                      <SubmitButton variant="danger" size="small">
                        {t("sanction.confirm")}
                      </SubmitButton>
                    </ActionForm>
                  ) : null}
                  <ActionForm action={liftSanctionAction}>
                    <input type="hidden" name="sanctionId" value={sanction.id} />
                    <SubmitButton variant="quiet" size="small">
                      {t(sanction.awaits ? "sanction.takeBack" : "sanction.lift")}
                    </SubmitButton>
                  </ActionForm>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <DeskPagination
        path={sanctionsPath}
        query={query}
        page={wanted.page}
        pages={Math.ceil(total / sanctionsPerPage)}
        language={language}
      />
      {can(user, "outlet:manage") ? (
        <div className="mt-8 max-w-form">
          <Sheet title={t("sanction.second.title")}>
            <ActionForm action={askSecondForBansAction} className="flex flex-col gap-3">
              <CheckboxField
                name="isNeeded"
                label={t("sanction.second.label")}
                isChecked={settings.bansNeedSecond}
              />
              <SubmitButton variant="quiet" className="self-start">
                {t("sanction.second.save")}
              </SubmitButton>
            </ActionForm>
          </Sheet>
        </div>
      ) : null}
    </TextsProvider>
  );
}
