import { anyId, clock, guess, names, newsroom, on, password } from "./action-fields";
import {
  allButAdministrators,
  allButEditors,
  allButPeopleOnStory,
  type Calling,
  calls,
  mark,
  outsiders,
} from "./calling";
import type { Cast } from "./cast";
import { storyActions } from "./story-actions";

const comment = (cast: Cast) => ({ commentId: cast.commentId, name: mark, reason: mark });
const comments = calls("app/desk/comments/actions.ts", () => "/desk/comments", {
  approveCommentAction: [comment, allButEditors],
  rejectCommentAction: [comment, allButEditors],
  keepCommentAction: [comment, allButEditors],
  undoDecisionAction: [comment, allButEditors],
  featureCommentAction: [comment, allButEditors],
  pinCommentAction: [comment, allButEditors],
  answerCommentAction: [(cast) => ({ ...comment(cast), text: mark, as: "staff" }), allButEditors],
  decideManyAction: [(cast) => ({ verb: "approve", "comments[]": `${cast.commentId} 1` }), allButEditors],
  readContextAction: [comment, allButEditors],
  decideAppealAction: [
    () => ({ appealId: anyId, outcome: "upheld", answer: mark }),
    [...allButEditors, "editor"],
  ],
  closeCommentsAction: [on("published"), allButEditors],
  openCommentsAction: [on("published"), allButEditors],
});

const commentSettings = calls("app/desk/comments/settings/actions.ts", () => "/desk/comments/settings", {
  setCommentRuleAction: [
    () => ({ scope: "edition", id: "en", version: "0", "numbers.maxLinks": "2" }),
    allButEditors,
  ],
});

const ofPolicy = { edition: "ar", verb: "save", essence: mark, text: mark, changes: mark };
const policies = calls("app/desk/comments/policy/actions.ts", () => "/desk/comments/policy", {
  // Nobody has seen this version: whoever may write hears of a conflict.
  writePolicyAction: [() => ({ ...ofPolicy, version: "7", inForce: "7" }), [...allButEditors, "editor"]],
});

const reason = () => ({ reasonId: anyId, edition: "ar", label: mark, line: mark, direction: "up" });
const reasons = calls("app/desk/comments/reasons/actions.ts", () => "/desk/comments/reasons", {
  addReasonAction: [reason, allButEditors],
  changeReasonAction: [reason, [...allButEditors, "editor"]],
  moveReasonAction: [reason, [...allButEditors, "editor"]],
  retireReasonAction: [reason, [...allButEditors, "editor"]],
  bringBackReasonAction: [reason, [...allButEditors, "editor"]],
});
const chosen = () => ({ sanctionId: anyId });
const sanctions = calls("app/desk/comments/sanctions/actions.ts", () => "/desk/comments/sanctions", {
  imposeSanctionAction: [(cast) => ({ ...comment(cast), kind: "warning", line: mark }), allButEditors],
  confirmSanctionAction: [chosen, [...allButEditors, "editor"]],
  liftSanctionAction: [chosen, [...allButEditors, "editor"]],
  askSecondForBansAction: [() => ({}), allButAdministrators],
});

const ofList = { name: mark, edition: "", answer: "hold", listId: anyId };
const commentLists = calls("app/desk/comments/words/actions.ts", () => "/desk/comments/words", {
  createWordListAction: [() => ofList, allButEditors],
  adoptFirstListAction: [() => ofList, allButEditors],
  changeWordListAction: [() => ofList, [...allButEditors, "editor"]],
  switchListOnAction: [() => ofList, [...allButEditors, "editor"]],
  switchListOffAction: [() => ofList, [...allButEditors, "editor"]],
  removeWordListAction: [() => ofList, [...allButEditors, "editor"]],
  addListWordsAction: [() => ({ ...ofList, text: mark }), [...allButEditors, "editor"]],
  removeListWordsAction: [() => ofList, [...allButEditors, "editor"]],
  tryWordListAction: [() => ofList, [...allButEditors, "editor"]],
});

const ofFront = ({ frontId }: Cast) => ({ frontId, version: "1", reason: mark });
const removal = ({ frontId }: Cast) => JSON.stringify({ kind: "removeContainer", container: frontId });
const fronts = calls("app/desk/fronts/actions.ts", () => "/desk/fronts", {
  createFrontAction: [(cast) => ({ edition: "en", sectionId: cast.sectionId }), allButEditors],
  changeFrontAction: [(cast) => ({ ...ofFront(cast), change: removal(cast) }), allButEditors],
  launchFrontAction: [ofFront, allButEditors],
  scheduleLaunchAction: [(cast) => ({ ...ofFront(cast), at: "2100-01-01T10:00" }), allButEditors],
  takeBackLaunchAction: [ofFront, allButEditors],
  undoLaunchAction: [ofFront, allButEditors],
  findStoriesAction: [() => ({ edition: "ar", q: mark }), allButEditors],
  setUrgentAction: [() => ({ edition: "en", text: mark, minutes: "1" }), allButEditors],
  changeUrgentAction: [() => ({ id: anyId, text: mark, minutes: "1" }), [...allButEditors, "editor"]],
  endUrgentAction: [() => ({ id: anyId }), [...allButEditors, "editor"]],
});

const person = (cast: Cast) => ({ userId: cast.people.onStory.id, name: mark, role: "administrator" });
const people = calls("app/desk/people/actions.ts", () => "/desk/people", {
  inviteUserAction: [
    () => ({ email: "nobody@example.org", name: mark, role: "administrator", language: "ar" }),
    allButAdministrators,
  ],
  changeRoleAction: [person, allButAdministrators],
  createLinkAction: [person, allButAdministrators],
  endSessionsAction: [person, allButAdministrators],
  resetSecondFactorAction: [person, allButAdministrators],
  requireSecondFactorAction: [() => ({ "roles[]": "editor" }), allButAdministrators],
  deactivateUserAction: [person, allButAdministrators],
  reactivateUserAction: [(cast) => ({ userId: cast.people.deactivated.id }), allButAdministrators],
});

const section = ({ sectionId }: Cast) => ({ id: sectionId, direction: "up", ...names });
const sections = calls("app/desk/sections/actions.ts", () => "/desk/sections", {
  createSectionAction: [section, allButAdministrators],
  renameSectionAction: [section, allButAdministrators],
  moveSectionAction: [section, allButAdministrators],
  deactivateSectionAction: [section, allButAdministrators],
  reactivateSectionAction: [section, allButAdministrators],
  setSecondEyesAction: [({ sectionId }) => ({ id: sectionId }), allButAdministrators],
  addStageAction: [({ sectionId }) => ({ sectionId, name: mark }), allButAdministrators],
  removeStageAction: [() => ({ id: anyId }), allButAdministrators],
  setFallbackAction: [({ sectionId }) => ({ id: sectionId, pictureId: "" }), allButAdministrators],
});

const topic = ({ topicId }: Cast) => ({ id: topicId, ...names });
const topics = calls("app/desk/topics/actions.ts", () => "/desk/topics", {
  createTopicAction: [topic, allButAdministrators],
  renameTopicAction: [topic, allButAdministrators],
  deactivateTopicAction: [topic, allButAdministrators],
  reactivateTopicAction: [topic, allButAdministrators],
  // Nobody has the other topic.
  mergeTopicsAction: [({ topicId }) => ({ id: topicId, into: anyId }), allButAdministrators],
  approveProposalAction: [() => ({ id: anyId }), [...allButEditors, "editor"]],
  refuseProposalAction: [() => ({ id: anyId }), [...allButEditors, "editor"]],
});

const byline = (cast: Cast) => ({
  id: cast.bylineId,
  userId: cast.people.onStory.id,
  pictureId: "",
  ...names,
});
const bylines = calls("app/desk/bylines/actions.ts", () => "/desk/bylines", {
  // Editors may make a byline for the story that is before them.
  createBylineAction: [byline, allButEditors],
  changeBylineAction: [byline, allButAdministrators],
  linkBylineAction: [byline, allButAdministrators],
  deactivateBylineAction: [byline, allButAdministrators],
  reactivateBylineAction: [byline, allButAdministrators],
});

const redirects = calls("app/desk/redirects/actions.ts", () => "/desk/redirects", {
  addRedirectAction: [() => ({ from: `/${mark}`, to: "/ar/about" }), allButEditors],
  changeRedirectAction: [({ redirectId }) => ({ id: redirectId, to: `/${mark}` }), allButEditors],
  removeRedirectAction: [({ redirectId }) => ({ id: redirectId }), allButEditors],
});

const ofTerm = { kind: "forbidden", word: mark, others: "", instead: "", note: "" };
const style = calls("app/desk/style/actions.ts", () => "/desk/style", {
  addTermAction: [() => ({ edition: "ar", ...ofTerm }), allButEditors],
  changeTermAction: [({ termId }) => ({ id: termId, ...ofTerm }), allButEditors],
  removeTermAction: [({ termId }) => ({ id: termId }), allButEditors],
  approveTermAction: [() => ({ id: anyId }), allButEditors],
  refuseTermAction: [() => ({ id: anyId }), allButEditors],
  setStrictnessAction: [
    () => ({ edition: "ar", "was.telephone": "warn", "wanted.telephone": "warn" }),
    allButEditors,
  ],
});

const trash = {
  ...calls("app/desk/trash/actions.ts", () => "/desk/trash", {
    trashArticleAction: [(cast) => ({ id: cast.stories.draft.id }), allButPeopleOnStory],
    trashPictureAction: [(cast) => ({ id: cast.stories.draft.pictureId }), allButPeopleOnStory],
    trashTopicAction: [topic, allButAdministrators],
    trashBylineAction: [byline, allButAdministrators],
    trashCommentAction: [({ commentId }) => ({ id: commentId }), allButEditors],
    // Nothing of that id is in anybody's trash.
    restoreFromTrashAction: [() => ({ id: anyId }), [...outsiders, "offStory", "onStory", "editor"]],
  }),
};

const outlet = {
  ...calls("app/desk/outlet/actions.ts", () => "/desk/outlet", {
    setNameplateAction: [() => ({ edition: "ar", svg: `<svg>${mark}</svg>` }), allButAdministrators],
    removeNameplateAction: [() => ({ edition: "ar" }), allButAdministrators],
    renameOutletAction: [() => ({ ...names, "names.ar.tagline": mark }), allButAdministrators],
    treatCrawlersAction: [() => ({ refusesAi: "on" }), allButAdministrators],
    showChangesAction: [() => ({ areShown: "on" }), allButAdministrators],
    changeEditionsAction: [() => ({ "editions[]": "ar", defaultEdition: "ar" }), allButAdministrators],
    changeEditionAction: [() => ({ edition: "ar", ...clock }), allButAdministrators],
    addEditionAction: [
      () => ({ edition: "ar-eg", language: "ar", name: mark, ...clock }),
      allButAdministrators,
    ],
  }),
  ...calls("app/desk/pages/actions.ts", () => "/desk/pages/ar/about", {
    savePageAction: [
      () => ({ edition: "ar", kind: "about", version: "1", headline: mark, text: mark }),
      allButAdministrators,
    ],
  }),
  ...calls("app/desk/audit/actions.ts", () => "/desk/audit", {
    keepHistoryAction: [() => ({ months: "" }), allButAdministrators],
  }),
  ...calls("app/desk/jobs/actions.ts", () => "/desk/jobs", {
    retryAllJobsAction: [() => ({}), allButAdministrators],
    retryJobAction: [() => ({ jobId: anyId }), allButAdministrators],
  }),
};

/** What everybody may do with what is their own. */
const own = {
  ...calls("app/desk/account/actions.ts", () => "/desk/account", {
    updateAccountAction: [() => ({ name: mark, language: "en" }), outsiders],
    changePasswordAction: [() => ({ current: password, password }), outsiders],
    // A session of nobody: whoever is signed in ends none but her own.
    endSessionAction: [() => ({ sessionId: anyId }), [...outsiders, "offStory", "onStory", "editor"]],
    endOtherSessionsAction: [() => ({}), outsiders],
    endAllSessionsAction: [() => ({}), outsiders],
  }),
  ...calls("app/desk/notifications/actions.ts", () => "/desk/notifications", {
    markReadAction: [() => ({ until: "2100-01-01T00:00:00Z" }), outsiders],
    chooseNoticesAction: [() => ({ "kinds.review.mail": "daily" }), outsiders],
    followAction: [(cast) => ({ articleId: cast.stories.draft.id }), allButPeopleOnStory],
    // Nobody follows anything under that id.
    unfollowAction: [() => ({ followId: anyId }), outsiders],
  }),
  ...calls("app/desk/pictures/actions.ts", (cast) => `/desk/pictures/${cast.stories.draft.pictureId}`, {
    describePictureAction: [
      (cast) => ({ id: cast.stories.draft.pictureId, caption: mark, credit: mark, alternative: mark }),
      outsiders,
    ],
    fillPicturesAction: [
      (cast) => ({
        "ids[]": cast.stories.draft.pictureId,
        ...{ caption: mark, credit: mark, basis: "", origin: "", restrictions: mark, rightsEndOn: "" },
      }),
      outsiders,
    ],
    blurPictureAction: [
      (cast) => ({ id: cast.stories.draft.pictureId, parts: "[]", version: "0" }),
      outsiders,
    ],
    replacePictureAction: [
      (cast) => ({ id: cast.stories.draft.pictureId, by: cast.stories.draft.pictureId }),
      allButEditors,
    ],
    takeBackReplacementAction: [(cast) => ({ id: cast.stories.draft.pictureId }), allButEditors],
    setPictureRightsAction: [
      (cast) => ({
        id: cast.stories.draft.pictureId,
        basis: "own",
        origin: "",
        restrictions: mark,
        rightsEndOn: "",
      }),
      outsiders,
    ],
  }),
};

/** What is open to strangers, who must bring a token or a password that fits. */
const entrance = {
  ...calls("app/desk/account/second-factor/actions.ts", () => "/desk/account/second-factor", {
    beginSecondFactorAction: [() => ({}), outsiders],
    takeRecoveryCodesAction: [() => ({ code: "123456" }), outsiders],
    leaveSetUpAction: [() => ({}), outsiders],
    turnOffSecondFactorAction: [() => ({ code: "123456" }), outsiders],
  }),
  ...calls("app/sign-in/actions.ts", () => "/sign-in", {
    signInAction: [() => ({ email: "nobody@example.org", password, to: "" }), ["stranger"]],
    // Without a password that was right a moment ago no code is looked at.
    giveCodeAction: [() => ({ code: "123456", to: "" }), ["stranger"]],
  }),
  ...calls("app/password/actions.ts", () => "/password", {
    // Answers the same to everybody, so that it tells nothing; see people's journeys.
    requestPasswordLinkAction: [() => ({ email: "nobody@example.org" }), []],
    resetPasswordAction: [() => ({ token: guess, password }), ["stranger"]],
  }),
  ...calls("app/invitation/actions.ts", () => `/invitation/${guess}`, {
    acceptInvitationAction: [() => ({ token: guess, name: mark, password }), ["stranger"]],
  }),
  ...calls("app/set-up/actions.ts", () => `/set-up/${guess}`, {
    setUpAction: [() => ({ token: guess, password, ...newsroom }), ["stranger"]],
  }),
  // Ends the session of the browser that asks, where it has one.
  ...calls("app/desk/actions.ts", () => "/desk", { signOutAction: [() => ({}), []] }),
};

/** Every server action of the application. One that is not here fails the guard. */
export const actionTable: Record<string, Calling> = {
  ...storyActions,
  ...comments,
  ...reasons,
  ...sanctions,
  ...fronts,
  ...people,
  ...sections,
  ...topics,
  ...bylines,
  ...redirects,
  ...style,
  ...policies,
  ...commentSettings,
  ...commentLists,
  ...trash,
  ...outlet,
  ...own,
  ...entrance,
};
