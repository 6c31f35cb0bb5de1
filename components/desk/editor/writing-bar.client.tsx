"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { WritingToolbar } from "./body/toolbar.client";
import {
  AtomBar,
  Find,
  HoldingLine,
  MergedNotice,
  PastedNotice,
  ProblemList,
  TableBar,
} from "./dialogs.client";
import { TopBar } from "./top-bar.client";
import type { Surface } from "./use-surface.client";

/** What stays in sight above the words: their state, the next step and what stands in its way, the tools. */
export function WritingBar({ surface }: { surface: Surface }) {
  const { story, draft, submission, merging } = surface;
  const { editor } = draft;
  return (
    <div
      className={editor || !story.isEditable ? "writing-bar" : "writing-bar awaits-tools"}
      ref={tellHeight}
    >
      <TopBar surface={surface} />
      <HoldingLine surface={surface} />
      {editor && story.isEditable && <WritingToolbar editor={editor} surface={surface} />}
      {editor && story.isEditable && <AtCaret editor={editor} />}
      {editor && <Find surface={surface} />}
      <div role="status" data-testid="pasted" className="empty:hidden">
        {draft.pasting.pasted && <PastedNotice surface={surface} pasted={draft.pasting.pasted} />}
      </div>
      <div role="status" data-testid="merged" className="empty:hidden">
        {merging.merged && <MergedNotice surface={surface} merged={merging.merged} />}
      </div>
      {submission.problems.length > 0 && (
        <ProblemList
          key={submission.attempts}
          problems={submission.problems}
          warnings={submission.warnings}
          editor={editor}
          onClose={submission.dismiss}
        />
      )}
    </div>
  );
}

/** What is written beside the words, for the table or the node that the caret is at. */
function AtCaret({ editor }: { editor: Editor }) {
  const place = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      (["embed", "footnote", "table", "blockquote"] as const).find((name) => current.isActive(name)) ?? null,
  });
  if (place === "table") return <TableBar editor={editor} />;
  return place && <AtomBar editor={editor} name={place} />;
}

/** Tells the page how much of it the bar covers, which differs with width and problems, and how much the keyboard. */
function tellHeight(bar: HTMLDivElement) {
  const { style } = document.documentElement;
  const untold = new AbortController();
  const shown = window.visualViewport;
  const tellKeyboard = () => {
    // Enlarged by two fingers, a window is smaller too.
    const covered = shown && shown.scale === 1 ? innerHeight - shown.height - shown.offsetTop : 0;
    style.setProperty("--keyboard", `${Math.max(0, Math.round(covered))}px`);
  };
  for (const event of ["resize", "scroll"])
    shown?.addEventListener(event, tellKeyboard, { signal: untold.signal });
  const observer = new ResizeObserver(() => style.setProperty("--writing-bar", `${bar.offsetHeight}px`));
  observer.observe(bar);
  return () => {
    observer.disconnect();
    untold.abort();
    style.removeProperty("--writing-bar");
    style.removeProperty("--keyboard");
  };
}
