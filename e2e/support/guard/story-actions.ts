import { emptyContent } from "@/newsroom/content/words";
import { anyId, on } from "./action-fields";
import { allButEditors, allButPeopleOnStory, calls, mark, outsiders } from "./calling";

const keptWords = calls("app/desk/words/actions.ts", () => "/desk/words", {
  createFromWordsAction: [
    () => ({ edition: "ar", content: JSON.stringify({ ...emptyContent, headline: mark }) }),
    outsiders,
  ],
});

const stories = calls("app/desk/stories/actions.ts", () => "/desk", {
  createArticleAction: [() => ({ edition: "ar" }), outsiders],
  duplicateArticleAction: [on("published"), allButPeopleOnStory],
  submitArticleAction: [on("draft"), allButPeopleOnStory],
  recallArticleAction: [on("in_review"), allButPeopleOnStory],
  requestChangesAction: [on("in_review"), allButEditors],
  approveArticleAction: [(cast) => ({ ...on("in_review")(cast), stageId: anyId }), allButEditors],
  publishUpdateAction: [on("published"), allButEditors],
  publishArticleAction: [on("in_review"), allButEditors],
  takeBackArticleAction: [on("in_review"), allButEditors],
  spikeArticleAction: [on("in_review"), allButEditors],
  unspikeArticleAction: [on("spiked"), allButEditors],
  withdrawArticleAction: [on("published"), allButEditors],
  killArticleAction: [on("withdrawn"), allButEditors],
  republishArticleAction: [on("withdrawn"), allButEditors],
  movePromiseAction: [(cast) => ({ ...on("in_review")(cast), at: "2100-01-01T10:00" }), allButEditors],
  setEndAction: [
    (cast) => ({ ...on("published")(cast), at: "2100-01-01T10:00", as: "withdraw" }),
    allButEditors,
  ],
  dropEndAction: [on("published"), allButEditors],
  returnToFrontsAction: [on("published"), allButEditors],
  nameRevisionAction: [
    (cast) => ({ ...on("published")(cast), number: "1", name: mark }),
    allButPeopleOnStory,
  ],
  passFindingAction: [
    (cast) => ({ ...on("draft")(cast), check: "telephone", words: mark, reason: mark }),
    allButPeopleOnStory,
  ],
  heedFindingAction: [(cast) => ({ ...on("draft")(cast), check: "mail", words: mark }), allButPeopleOnStory],
  restoreRevisionAction: [(cast) => ({ ...on("published")(cast), number: "1" }), allButPeopleOnStory],
});

const templates = calls("app/desk/templates/actions.ts", () => "/desk", {
  keepTemplateAction: [(cast) => ({ ...on("draft")(cast), name: mark }), allButEditors],
  removeTemplateAction: [() => ({ id: anyId }), [...allButEditors, "editor"]],
});

const corrections = calls(
  "app/desk/corrections/actions.ts",
  (cast) => `/desk/stories/${cast.stories.published.id}`,
  {
    correctArticleAction: [
      (cast) => ({ ...on("published")(cast), kind: "correction", wrong: mark, right: mark }),
      allButEditors,
    ],
    amendCorrectionAction: [
      () => ({ id: anyId, kind: "correction", wrong: mark, right: mark }),
      [...allButEditors, "editor"],
    ],
    takeBackCorrectionAction: [() => ({ id: anyId, reason: mark }), [...allButEditors, "editor"]],
  },
);

const bulk = calls("app/desk/bulk/actions.ts", () => "/desk", {
  // Each story by its own command; refused as a whole to who may spike none of them.
  actOnStoriesAction: [
    ({ stories: { draft } }) => ({
      verb: "spike",
      "stories[]": `${draft.id} ${draft.version}`,
      reason: mark,
    }),
    allButEditors,
  ],
});

const views = calls("app/desk/views/actions.ts", () => "/desk", {
  keepViewAction: [() => ({ name: mark, query: "status=draft", isShared: "on" }), allButEditors],
  removeViewAction: [() => ({ id: anyId }), [...allButEditors, "editor"]],
});

const writing = calls(
  "app/desk/stories/[id]/edit/actions.tsx",
  (cast) => `/desk/stories/${cast.stories.draft.id}/edit`,
  {
    submitFromSurfaceAction: [on("draft"), allButPeopleOnStory],
    setLengthAction: [(cast) => ({ ...on("draft")(cast), words: "600" }), allButEditors],
    showHistoryAction: [on("draft"), allButPeopleOnStory],
  },
);

const previewLinks = calls(
  "app/desk/stories/[id]/preview/actions.ts",
  (cast) => `/desk/stories/${cast.stories.draft.id}/preview`,
  {
    makePreviewLinkAction: [
      (cast) => ({ ...on("draft")(cast), label: mark, days: "1" }),
      allButPeopleOnStory,
    ],
    revokePreviewLinkAction: [() => ({ id: anyId }), [...allButEditors, "editor"]],
  },
);

const plans = calls("app/desk/plan/actions.ts", () => "/desk/plan", {
  planStoryAction: [() => ({ edition: "ar", slugLine: mark }), outsiders],
  changePlanAction: [(cast) => ({ ...on("draft")(cast), slugLine: mark }), allButPeopleOnStory],
});

const tasks = calls("app/desk/tasks/actions.ts", (cast) => `/desk/stories/${cast.stories.draft.id}`, {
  giveTaskAction: [(cast) => ({ ...on("draft")(cast), kind: "photo" }), allButPeopleOnStory],
  settleTaskAction: [() => ({ id: anyId, isDone: "true" }), [...allButEditors, "editor"]],
  handOverTaskAction: [() => ({ id: anyId }), [...allButEditors, "editor"]],
  removeTaskAction: [() => ({ id: anyId }), [...allButEditors, "editor"]],
  raiseFlagAction: [(cast) => ({ ...on("published")(cast), kind: "legal" }), allButPeopleOnStory],
  clearFlagAction: [(cast) => ({ ...on("draft")(cast), kind: "picture" }), [...allButEditors, "editor"]],
});

const calendar = calls("app/desk/calendar/actions.ts", () => "/desk/calendar", {
  adjustPlanAction: [(cast) => ({ ...on("draft")(cast), plannedOn: "2026-12-01" }), allButPeopleOnStory],
  moveEntryAction: [
    (cast) => ({ ...on("in_review")(cast), kind: "scheduled", day: "2099-12-01" }),
    allButEditors,
  ],
  makeCalendarLinkAction: [() => ({}), outsiders],
  endCalendarLinkAction: [() => ({}), outsiders],
});

const board = calls("app/desk/board/actions.ts", () => "/desk/board", {
  submitOnBoardAction: [on("draft"), allButPeopleOnStory],
  recallOnBoardAction: [on("in_review"), allButPeopleOnStory],
});

const embargo = calls("app/desk/embargo/actions.ts", (cast) => `/desk/stories/${cast.stories.draft.id}`, {
  setEmbargoAction: [
    (cast) => ({ ...on("draft")(cast), until: "2100-01-01T10:00", note: mark }),
    allButPeopleOnStory,
  ],
  liftEmbargoAction: [on("embargoed"), allButEditors],
});

/** Server actions on stories: their plans, tasks, flags, steps, words, corrections, templates and links. */
export const storyActions = {
  ...stories,
  ...templates,
  ...bulk,
  ...views,
  ...corrections,
  ...keptWords,
  ...plans,
  ...calendar,
  ...board,
  ...tasks,
  ...writing,
  ...previewLinks,
  ...embargo,
};
