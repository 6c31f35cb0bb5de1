import { describe, expect, test } from "vitest";
import {
  type Actor,
  type ArticleRight,
  type ArticleSubject,
  actorName,
  authorize,
  can,
  type JobActor,
  jobNamed,
  type Key,
  publishingRoles,
  type Reader,
  type Right,
  type Role,
  roles,
  type Scope,
} from "./access";
import { NewsroomError } from "./errors";

const me = "me";
const actor = (role: Role, isActive = true): Actor => ({
  kind: "person",
  id: me,
  role,
  isActive,
});
const story = (
  relation: "own" | "named" | "assigned" | "helping" | "answering" | "foreign",
  workState: ArticleSubject["workState"],
): ArticleSubject => ({
  createdBy: relation === "own" ? me : "another",
  namedUserIds: relation === "named" ? [me] : [],
  assignedUserIds: relation === "assigned" ? [me] : [],
  helpingUserIds: relation === "helping" ? [me] : [],
  answeringUserIds: relation === "answering" ? [me] : [],
  workState,
});

const workStates = ["draft", "in_review", "changes_requested", "spiked"] as const;
const relations = ["own", "named", "assigned", "helping", "answering", "foreign"] as const;

/** What whoever is on a story may, wherever it stands. */
const peoplesRights: ArticleRight[] = ["article:raiseFlag"];

/** Rights on stories that a journalist has, by relation and state. */
function journalistMay(
  right: ArticleRight,
  relation: (typeof relations)[number],
  workState: string,
): boolean {
  if (relation === "foreign" || relation === "answering") return false;
  if (right === "article:giveTask") return relation !== "helping";
  if (peoplesRights.includes(right)) return true;
  if (right === "article:plan") return relation === "own" && workState !== "spiked";
  if (right === "article:read" || right === "article:submit" || right === "article:recall") return true;
  return (
    (right === "article:edit" || right === "article:trash") && !["in_review", "spiked"].includes(workState)
  );
}

/** What each role may do with a story. */
const storyRights: Record<Role, typeof journalistMay> = {
  journalist: journalistMay,
  // Who signs a story, or wrote it and took her name off, says nothing of whether it is safe.
  editor: (right, relation) =>
    right !== "article:clearLegalFlag" || !["named", "answering"].includes(relation),
  administrator: () => true,
};

const articleRights: ArticleRight[] = [
  "article:read",
  "article:edit",
  "article:submit",
  "article:recall",
  "article:requestChanges",
  "article:publish",
  "article:spike",
  "article:unspike",
  "article:withdraw",
  "article:kill",
  "article:republish",
  "article:correct",
  "article:closeComments",
  "article:setLength",
  "article:trash",
  "article:plan",
  "article:assign",
  "article:giveTask",
  ...peoplesRights,
  "article:clearLegalFlag",
  "article:clearPictureFlag",
];

/** What is spiked stands still, for everybody. */
const isStopped = (right: string, workState: string) =>
  workState === "spiked" &&
  ["article:edit", "article:setLength", "article:plan", "article:assign"].includes(right);

const reader: Reader = { kind: "reader", id: "hash", address: "192.0.2.1" };
const keyOf = (scope: Scope): Key => ({ kind: "key", id: "1", name: scope, scopes: [scope] });
/** What each scope opens, and each kind of work may. */
const openedBy: Record<Scope | JobActor, string[]> = {
  "drafts:read": ["article:read", "article:listEverything", "picture:read"],
  "drafts:write": [
    ...["article:create", "article:edit", "article:submit", "article:recall"],
    ...["picture:upload", "picture:describe"],
  ],
  publish: [
    ...["article:requestChanges", "article:publish", "article:withdraw", "article:republish"],
    ...["article:spike", "article:unspike"],
    "article:correct",
    "article:closeComments",
    ...["front:compose", "front:launch", "urgent:manage"],
  ],
  moderate: ["comment:moderate"],
  manage: [
    "byline:create",
    "byline:manage",
    "topic:create",
    "topic:manage",
    "section:manage",
    "page:manage",
    "redirect:manage",
    "outlet:manage",
  ],
  make_renditions: ["picture:render"],
  keep_picture_rights: ["picture:keepRights"],
  touch_reactions: ["reaction:publish"],
  touch_comments: ["reaction:publish"],
  write_to_commenter: ["commenter:write"],
  close_comment_months: ["commentFigures:close"],
  count_reads: ["read:count"],
  prove_publication: ["publication:prove"],
  draw_share_card: ["shareCard:draw"],
  keep_time: ["article:read", "article:keepTime"],
  keep_front: ["front:keepTime"],
  watch_promises: ["promise:watch"],
  end_urgent: ["urgent:keepTime"],
  empty_trash: ["trash:empty"],
  forget_history: ["history:forget"],
  write_daily: ["notice:writeDaily"],
  index_search: ["search:index"],
  back_up: ["backup:make"],
  set_up: [],
  fill_demonstration: ["user:manage"],
};

const isScope = (name: string): name is Scope => /:|^(?:publish|moderate|manage)$/.test(name);
const names = Object.keys(openedBy) as (Scope | JobActor)[];
const scopes = names.filter(isScope);
const withoutAccount: Actor[] = [
  reader,
  ...names.map((name) => (isScope(name) ? keyOf(name) : jobNamed(name))),
];

function opened(other: Actor): string[] {
  if (other.kind === "reader") return ["comment:send", "reaction:give"];
  if (other.kind === "key") return other.scopes.flatMap((scope) => openedBy[scope]);
  return other.kind === "job" ? openedBy[other.name] : [];
}

describe.each(articleRights)("%s", (right) => {
  test.each(relations.flatMap((relation) => workStates.map((state) => [relation, state] as const)))(
    "on a story that is %s and %s",
    (relation, state) => {
      const subject = story(relation, state);
      for (const role of roles)
        expect(can(actor(role), right, subject)).toBe(
          !isStopped(right, state) && storyRights[role](right, relation, state),
        );
      expect(can(actor("administrator", false), right, subject)).toBe(false);
      expect(can(null, right, subject)).toBe(false);
      for (const other of withoutAccount)
        expect(can(other, right, subject)).toBe(!isStopped(right, state) && opened(other).includes(right));
    },
  );
});

describe("a task is for who has it, for who gave it and for editors", () => {
  const people = (assigneeId: string | null, ...giverIds: string[]) => ({ assigneeId, giverIds });
  test.each([
    ["article:settleTask", "helping", people(me, "another"), true],
    ["article:settleTask", "own", people("another", me), true],
    ["article:settleTask", "own", people("another", "a third"), false],
    ["article:settleTask", "foreign", people(me, me), false],
    ["article:changeTask", "own", people("another", me), true],
    ["article:changeTask", "own", people(me, "another"), false],
    ["article:changeTask", "helping", people("another", me), false],
    ["article:takeTask", "helping", people(null, "another"), true],
    ["article:takeTask", "own", people("another", me), false],
    ["article:takeTask", "foreign", people(null, me), false],
  ] as const)("%s, %s, of %j: %s", (right, relation, task, may) => {
    const subject = { ...story(relation, "draft"), task };
    expect(can(actor("journalist"), right, subject)).toBe(may);
    expect(can(actor("editor"), "article:settleTask", subject)).toBe(true);
    expect(can(actor("editor"), "article:changeTask", subject)).toBe(true);
    expect(can(actor("journalist"), right, story(relation, "draft"))).toBe(false);
  });
});

const anyone: Right[] = [
  ...(["desk:open", "article:create", "picture:read", "picture:upload", "picture:describe"] as const),
  "picture:trashOwn",
  "topic:propose",
];
const editors: Right[] = [
  "article:listEverything",
  "front:compose",
  "front:launch",
  "urgent:manage",
  "comment:moderate",
  "byline:create",
  "picture:trash",
  "topic:create",
  "redirect:manage",
  "read:see",
];
const administrators: Right[] = [
  "picture:seeEveryUploader",
  "byline:manage",
  "topic:manage",
  "section:manage",
  "page:manage",
  "outlet:manage",
  "user:manage",
  "mail:read",
  "job:manage",
];

const nobody: Right[] = [
  "front:keepTime",
  "urgent:keepTime",
  "picture:render",
  "comment:send",
  "reaction:give",
  "reaction:publish",
  "read:count",
  "publication:prove",
  "shareCard:draw",
];

test.each([
  ...nobody.map((right) => [right, []] as const),
  ...anyone.map((right) => [right, ["journalist", "editor", "administrator"]] as const),
  ...editors.map((right) => [right, ["editor", "administrator"]] as const),
  ...administrators.map((right) => [right, ["administrator"]] as const),
])("%s is for %s", (right, allowed) => {
  for (const role of roles) {
    expect(can(actor(role), right)).toBe((allowed as readonly string[]).includes(role));
    expect(can(actor(role, false), right)).toBe(false);
  }
  expect(can(null, right)).toBe(false);
  for (const other of withoutAccount) expect(can(other, right)).toBe(opened(other).includes(right));
});

test("no actor may everything, and a right on a story is none without the story", () => {
  const all = [...nobody, ...anyone, ...editors, ...administrators];
  const everyKey: Key = { kind: "key", id: "1", name: "all", scopes };
  for (const each of [actor("administrator"), everyKey, ...withoutAccount])
    expect(all.filter((right) => !can(each, right))).not.toEqual([]);
  const onStory = (each: Actor) => can(each, "article:read" as Right);
  expect([actor("editor"), everyKey, jobNamed("keep_time")].map(onStory)).toEqual([false, false, false]);
  expect(can(actor("administrator"), "article:keepTime", story("own", "draft"))).toBe(false);
});

test("an unknown kind of actor, scope or job may nothing", () => {
  const unknown = [
    { kind: "system" },
    { kind: "user", id: me, role: "administrator", isActive: true },
    { kind: "key", id: "1", name: "old", scopes: ["everything", "constructor"] },
    { kind: "job", name: "constructor" },
  ] as unknown as Actor[];
  for (const each of unknown) {
    for (const right of [...nobody, ...anyone, ...administrators]) expect(can(each, right)).toBe(false);
    expect(can(each, "article:read", story("own", "draft"))).toBe(false);
  }
});

test("the history names who has no account, and of a reader nothing", () => {
  expect(actorName(actor("editor"))).toBeNull();
  expect(actorName(jobNamed("keep_time"))).toBe("job:keep_time");
  expect(actorName({ kind: "key", id: "1", name: "archive", scopes: [] })).toBe("key:archive");
  expect(actorName(reader)).toBe("reader");
});

test("those who may publish are editors and administrators", () => {
  expect(publishingRoles).toEqual(["editor", "administrator"]);
});

test("an unknown role and an unknown right may nothing", () => {
  const stranger = { kind: "person", id: me, role: "owner", isActive: true } as unknown as Actor;
  expect(can(stranger, "desk:open")).toBe(false);
  expect(can(actor("administrator"), "article:burn" as Right)).toBe(false);
  expect(can(actor("administrator"), "toString" as Right)).toBe(false);
});

test("what one may not see is not there; what one may see but not do is forbidden", () => {
  const codeOf = (act: () => void) => {
    try {
      act();
    } catch (error) {
      return error instanceof NewsroomError ? error.code : "other";
    }
    return "none";
  };
  expect(codeOf(() => authorize(actor("journalist"), "article:publish", story("foreign", "in_review")))).toBe(
    "not_found",
  );
  expect(codeOf(() => authorize(actor("journalist"), "article:publish", story("own", "in_review")))).toBe(
    "forbidden",
  );
  expect(codeOf(() => authorize(actor("journalist"), "outlet:manage"))).toBe("forbidden");
  expect(codeOf(() => authorize(actor("editor"), "article:publish", story("foreign", "in_review")))).toBe(
    "none",
  );
});
