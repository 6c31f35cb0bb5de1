import { texts } from "@/messages/texts";
import { type CommentTab, commentTabs, type QueueWanted } from "@/newsroom/comment/queue-rules";
import type { Language } from "@/newsroom/language/rules";
import { countText } from "../count-text";
import { ListHead } from "../story/list-head";
import { TabCount } from "./comments-now.client";
import { figuresDeskPath } from "./figures/paths";
import { queueAddress, reasonsPath, sanctionsPath } from "./paths";
import { policyDeskPath } from "./policy/paths";
import { settingsPath } from "./settings/paths";

type Props = {
  wanted: QueueWanted;
  counts: Record<CommentTab, number>;
  /** Whether they are those of all comments, which a line keeps up to date. */
  isLive: boolean;
  language: Language;
};

/** The queue's lists in the line of its name, each with how many it holds; what is chosen otherwise stays. */
export function QueueHead({ wanted, counts, isLive, language }: Props) {
  const t = texts(language, "comments");
  return (
    <ListHead
      title={t("queue.title")}
      tabs={commentTabs.map((state) => ({
        href: queueAddress({ ...wanted, state }),
        label: t(`queue.tabs.${state}`),
        count: isLive ? <TabCount tab={state} drawn={counts[state]} /> : countText(counts[state], language),
        isCurrent: state === wanted.state,
      }))}
    />
  );
}

/** The ways to what moderators set, in the line above the list. */
export function QueueWays({ language }: { language: Language }) {
  const t = texts(language, "comments");
  return (
    <nav aria-label={t("queue.more")} className="flex gap-x-4 text-meta max-sm:strip sm:flex-wrap">
      <a href={settingsPath()}>{texts(language, "commentSettings")("title")}</a>
      <a href={policyDeskPath()}>{texts(language, "policy")("desk.title")}</a>
      <a href={figuresDeskPath()}>{texts(language, "policy")("figures.title")}</a>
      <a href={sanctionsPath}>{t("sanction.title")}</a>
      <a href={reasonsPath}>{t("reasons.title")}</a>
    </nav>
  );
}
