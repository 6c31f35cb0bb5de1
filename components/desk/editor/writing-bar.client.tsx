"use client";
import { editions } from "@/newsroom/edition/rules";
import { WritingToolbar } from "./body/toolbar.client";
import { goToPlace } from "./body/tools";
import { ProblemList } from "./problem-list.client";
import type { OpenedStory } from "./story";
import { TopBar } from "./top-bar.client";
import type { Surface } from "./use-surface.client";

/** What stays in sight above the words: their state, the next step and what stands in its way, the tools. */
export function WritingBar({ story, surface }: { story: OpenedStory; surface: Surface }) {
  const { opened, setOpened, draft, submission, submitNow, keep, kept } = surface;
  const { editor, saving } = draft;
  return (
    <div className="writing-bar">
      <TopBar
        story={story}
        editor={editor}
        state={saving.state}
        kept={kept}
        isBusy={submission.isBusy}
        onKeep={keep}
        onHelp={() => setOpened("help")}
        onSubmit={submitNow}
        onTryAgain={() => saving.autosave()?.tryAgain()}
        onShowConflict={() => setOpened("conflict")}
        onSignIn={() => setOpened("signIn")}
      />
      {editor && story.isEditable && (
        <WritingToolbar
          editor={editor}
          direction={editions[story.edition].direction}
          isLinkOpen={opened === "link"}
          onLinkOpen={(isOpen) => setOpened(isOpen ? "link" : null)}
          onPicture={() => setOpened("picture")}
        />
      )}
      {submission.problems.length > 0 && (
        <ProblemList
          key={submission.attempts}
          problems={submission.problems}
          onGo={({ field, words }) => editor && goToPlace(editor, field, words)}
          onClose={submission.dismiss}
        />
      )}
    </div>
  );
}
