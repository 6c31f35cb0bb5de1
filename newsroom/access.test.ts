import { describe, expect, test } from "vitest";
import {
  type Actor,
  type ArticleRight,
  type ArticleSubject,
  authorize,
  can,
  publishingRoles,
  type Right,
  type Role,
  roles,
  systemActor,
} from "./access";
import { NewsroomError } from "./errors";

const me = "me";
const actor = (role: Role, isActive = true): Actor => ({
  kind: "user",
  id: me,
  role,
  isActive,
});
const story = (
  relation: "own" | "named" | "foreign",
  workState: ArticleSubject["workState"],
): ArticleSubject => ({
  createdBy: relation === "own" ? me : "another",
  namedUserIds: relation === "named" ? [me] : [],
  workState,
});

const workStates = ["draft", "in_review", "changes_requested"] as const;
const relations = ["own", "named", "foreign"] as const;

/** Rights on stories that a journalist has, by relation and state. */
function journalistMay(
  right: ArticleRight,
  relation: (typeof relations)[number],
  workState: string,
): boolean {
  if (relation === "foreign") return false;
  if (right === "article:read" || right === "article:submit" || right === "article:recall") return true;
  return right === "article:edit" && workState !== "in_review";
}

/** What each role may do with a story. */
const storyRights: Record<Role, typeof journalistMay> = {
  journalist: journalistMay,
  editor: () => true,
  administrator: () => true,
};

const articleRights: ArticleRight[] = [
  "article:read",
  "article:edit",
  "article:submit",
  "article:recall",
  "article:requestChanges",
  "article:publish",
  "article:withdraw",
  "article:republish",
  "article:closeComments",
];

describe.each(articleRights)("%s", (right) => {
  test.each(relations.flatMap((relation) => workStates.map((state) => [relation, state] as const)))(
    "on a story that is %s and %s",
    (relation, state) => {
      const subject = story(relation, state);
      for (const role of roles)
        expect(can(actor(role), right, subject)).toBe(storyRights[role](right, relation, state));
      expect(can(actor("administrator", false), right, subject)).toBe(false);
      expect(can(null, right, subject)).toBe(false);
      expect(can(systemActor, right, subject)).toBe(true);
    },
  );
});

const anyone: Right[] = ["desk:open", "article:create", "picture:read", "picture:upload", "picture:describe"];
const editors: Right[] = ["article:listEverything", "comment:moderate", "byline:create"];
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

const nobody: Right[] = ["picture:render"];

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
});

test("those who may publish are editors and administrators", () => {
  expect(publishingRoles).toEqual(["editor", "administrator"]);
});

test("an unknown role and an unknown right may nothing", () => {
  const stranger = { kind: "user", id: me, role: "owner", isActive: true } as unknown as Actor;
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
