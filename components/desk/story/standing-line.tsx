import { EmbargoMark } from "@/components/desk/embargo/embargo-mark";
import type { DeskArticle } from "@/newsroom/article/rules";
import { standingOf } from "@/newsroom/article/standing";
import type { Clock } from "@/newsroom/edition/rules";
import { readersVersion } from "./readers-have";
import { StandingBadge } from "./standing-badge";

/** For who writes: where the story stands, and which version readers have meanwhile. */
export function StandingLine({ story, clock }: { story: DeskArticle; clock: Clock }) {
  const standing = standingOf(story.state, { ...story, isPromised: story.promise !== null });
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 text-caption text-muted">
      <StandingBadge standing={standing} language={clock.language} />
      <EmbargoMark until={story.embargo?.until ?? null} language={clock.language} />
      {readersVersion(story, clock)}
    </p>
  );
}
