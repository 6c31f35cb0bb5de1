"use client";
import { useTranslations } from "next-intl";
import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { deskStoryPath } from "@/newsroom/address/rules";
import { begunName, begunPath } from "./begun-here";
import type { StoryHere } from "./stories-here";

function addressOf({ articleId, edition = "" }: StoryHere): string {
  const name = begunName(articleId);
  return name === undefined ? `${deskStoryPath(articleId)}/edit` : begunPath(name, edition);
}

/** The stories of which this device has words: which, since when, how much, and what of it the server lacks. */
export function StoryList({ stories }: { stories: StoryHere[] }) {
  const t = useTranslations("desk.offline");
  if (stories.length === 0) return <EmptyState title={t("none")} text={t("noneText")} />;
  return (
    <ul className="border-t border-line">
      {stories.map((story) => (
        <li key={story.articleId} className="flex flex-col gap-1 border-b border-line py-4">
          <h2 className="text-title font-bold wrap-anywhere">
            <a href={addressOf(story)}>
              <Words of={story.headline || t("untitled")} />
            </a>
          </h2>
          <p className="text-small text-muted">
            {t(story.kept ? "written" : "opened")} <DeskTime at={story.at} />
            <AfterDot>{t("letters", { count: story.letters })}</AfterDot>
          </p>
          {story.missing !== null && (
            <p className="text-small font-bold text-warn">{t("missing", { count: story.missing })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
