import { NewsroomError, notFound } from "./errors";

export const roles = ["journalist", "editor", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Who acts: a person, or the system for jobs and scripts. */
export type Actor = { kind: "user"; id: string; role: Role; isActive: boolean } | { kind: "system" };

export const systemActor: Actor = { kind: "system" };

/** As much of a story as rights depend on. `namedUserIds`: accounts behind the bylines of the working copy. */
export type ArticleSubject = {
  createdBy: string | null;
  namedUserIds: string[];
  workState: "draft" | "in_review" | "changes_requested";
};

type Person = Extract<Actor, { kind: "user" }>;

const isEditor = (person: Pick<Person, "role">) =>
  person.role === "editor" || person.role === "administrator";
const isAdministrator = (person: Person) => person.role === "administrator";
const isAnyone = () => true;
/** For jobs alone: `can` lets the system do everything. */
const isNobody = () => false;
const isOnStory = (person: Person, story: ArticleSubject) =>
  story.createdBy === person.id || story.namedUserIds.includes(person.id);
const isEditorOrOnStory = (person: Person, story: ArticleSubject) =>
  isEditor(person) || isOnStory(person, story);
/** What is in review stands still for its author: the editor publishes what she has read. */
const mayEdit = (person: Person, story: ArticleSubject) =>
  isEditor(person) || (isOnStory(person, story) && story.workState !== "in_review");

/** Who may do what: the one table. Rights on a story take the story; the others take nothing. */
const articleRights = {
  "article:read": isEditorOrOnStory,
  "article:edit": mayEdit,
  "article:submit": isEditorOrOnStory,
  "article:recall": isEditorOrOnStory,
  "article:requestChanges": isEditor,
  "article:publish": isEditor,
  "article:withdraw": isEditor,
  "article:republish": isEditor,
  "article:closeComments": isEditor,
} satisfies Record<string, (person: Person, story: ArticleSubject) => boolean>;

/** The roles that may publish, for queries that look for such people. */
export const publishingRoles: Role[] = roles.filter((role) => articleRights["article:publish"]({ role }));

const rights = {
  "desk:open": isAnyone,
  "article:create": isAnyone,
  "article:listEverything": isEditor,
  "picture:read": isAnyone,
  "picture:upload": isAnyone,
  "picture:describe": isAnyone,
  "picture:seeEveryUploader": isAdministrator,
  "picture:render": isNobody,
  "comment:moderate": isEditor,
  "byline:create": isEditor,
  "byline:manage": isAdministrator,
  "topic:manage": isAdministrator,
  "section:manage": isAdministrator,
  "page:manage": isAdministrator,
  "outlet:manage": isAdministrator,
  "user:manage": isAdministrator,
  "mail:read": isAdministrator,
  "job:manage": isAdministrator,
} satisfies Record<string, (person: Person) => boolean>;

export type ArticleRight = keyof typeof articleRights;
export type Right = keyof typeof rights;

/** Whether `actor` may; fails closed: nobody, an unknown role and an inactive account may nothing. */
export function can(actor: Actor | null, right: Right): boolean;
export function can(actor: Actor | null, right: ArticleRight, story: ArticleSubject): boolean;
export function can(actor: Actor | null, right: Right | ArticleRight, story?: ArticleSubject): boolean {
  if (!actor) return false;
  if (actor.kind === "system") return true;
  if (actor.kind !== "user" || !actor.isActive || !roles.includes(actor.role)) return false;
  if (right in articleRights)
    return story !== undefined && articleRights[right as ArticleRight](actor, story);
  return right in rights && rights[right as Right](actor);
}

/**
 * Throws unless `actor` may: `not_found` for a story one may not even see, otherwise `forbidden`.
 */
export function authorize(actor: Actor | null, right: Right): void;
export function authorize(actor: Actor | null, right: ArticleRight, story: ArticleSubject): void;
export function authorize(actor: Actor | null, right: Right | ArticleRight, story?: ArticleSubject): void {
  if (story === undefined) {
    if (!can(actor, right as Right)) throw new NewsroomError("forbidden", "forbidden");
    return;
  }
  if (!can(actor, "article:read", story)) throw notFound();
  if (!can(actor, right as ArticleRight, story)) throw new NewsroomError("forbidden", "forbidden");
}

/** The account id of an actor, null for the system: what is written as author of a change. */
export function actorId(actor: Actor): string | null {
  return actor.kind === "user" ? actor.id : null;
}
