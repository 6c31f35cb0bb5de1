import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

const emptyBy = { mine: "Mine", waiting: "Waiting", everything: null } as const;

type Props = { isFiltered: boolean; scope: keyof typeof emptyBy; language: Language };

/** What stands where a list has no stories, and what to do about it. */
export function NoStories({ isFiltered, scope, language }: Props) {
  const t = texts(language, "stories");
  const empty = isFiltered ? "Filtered" : emptyBy[scope];
  return (
    <EmptyState
      title={empty ? t(`empty${empty}`) : t("emptyEverything")}
      text={empty ? t(`empty${empty}Next`) : t("emptyMineNext")}
    />
  );
}
