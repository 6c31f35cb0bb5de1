import { NewsroomError, notFound } from "./errors";

export const roles = ["journalist", "editor", "administrator"] as const;
export type Role = (typeof roles)[number];

/**
 * Somebody with an account; `sessionId` is the sign-in she acts by, where there is one, and `isProven` whether she
 * proved by it a moment ago that it is she (user/proving.ts).
 */
export type Person = {
  kind: "person";
  id: string;
  role: Role;
  isActive: boolean;
  sessionId?: string;
  isProven?: boolean;
};
/**
 * A visitor who sends something: `id` is the keyed hash of her cookie, `address` what the door saw; it is never stored.
 * `commenterId`: as whom she has confirmed by mail.
 */
export type Reader = { kind: "reader"; id: string; address: string; commenterId?: string };
/** A program with a token, which may what its scopes name. */
export type Key = { kind: "key"; id: string; name: string; scopes: readonly Scope[] };
/** Work that runs by itself, under its name. */
export type Job = { kind: "job"; name: JobActor };

/** Who acts. Nobody may everything. */
export type Actor = Person | Reader | Key | Job;

/**
 * As much of a story as rights depend on. `namedUserIds`: accounts behind the bylines of the working copy;
 * `assignedUserIds`: who was asked to write it; `helpingUserIds`: whom another gave a task that is open;
 * `answeringUserIds`: who wrote in it and began it or has signed it ever, whatever it bears now.
 */
export type ArticleSubject = {
  createdBy: string | null;
  namedUserIds: string[];
  assignedUserIds: string[];
  helpingUserIds: string[];
  answeringUserIds: string[];
  /** The task that a right is about, where it is about one. */
  task?: TaskPeople;
  workState: "draft" | "in_review" | "changes_requested" | "spiked";
};

/** Who has a task, and who gave it, first or last. */
export type TaskPeople = { assigneeId: string | null; giverIds: (string | null)[] };

const isEditor = (person: Pick<Person, "role">) =>
  person.role === "editor" || person.role === "administrator";
const isAdministrator = (person: Pick<Person, "role">) => person.role === "administrator";
const isAnyone = () => true;
/** No person, whatever her role: for readers or jobs. */
const isNobody = () => false;
/** Whose story it is: not who only helps with a piece of it. */
const writesStory = (person: Person, story: ArticleSubject) =>
  story.createdBy === person.id ||
  story.namedUserIds.includes(person.id) ||
  story.assignedUserIds.includes(person.id);
const isOnStory = (person: Person, story: ArticleSubject) =>
  writesStory(person, story) || story.helpingUserIds.includes(person.id);
const isEditorOrWriter = (person: Person, story: ArticleSubject) =>
  isEditor(person) || writesStory(person, story);
const isEditorOrOnStory = (person: Person, story: ArticleSubject) =>
  isEditor(person) || isOnStory(person, story);
/** Whoever signs a story now, or wrote it and has signed it once: to take one's name off makes nobody a stranger to it. */
const answersFor = (person: Person, story: ArticleSubject) =>
  story.namedUserIds.includes(person.id) || story.answeringUserIds.includes(person.id);
/** What is in review stands still for its author: the editor publishes what she has read. */
const mayEdit = (person: Person, story: ArticleSubject) =>
  isEditor(person) || (isOnStory(person, story) && story.workState !== "in_review");
/** What an editor laid aside is no longer its author's to take away. */
const mayTrash = (person: Person, story: ArticleSubject) =>
  isEditor(person) || (mayEdit(person, story) && story.workState !== "spiked");

/** What persons may on a story; `rights` below holds everything else. Nothing else says who may do what. */
const articleRights = {
  "article:read": isEditorOrOnStory,
  "article:edit": mayEdit,
  /** Also while the words stand still, or another has them in her hand. */
  "article:note": isEditorOrOnStory,
  /** Gives words to somebody without an account, by a link. */
  "article:sharePreview": isEditorOrOnStory,
  "article:submit": isEditorOrOnStory,
  "article:recall": isEditorOrOnStory,
  "article:requestChanges": isEditor,
  "article:approve": isEditor,
  "article:publish": isEditor,
  "article:spike": isEditor,
  "article:unspike": isEditor,
  "article:withdraw": isEditor,
  /** For good, so that no program may. */
  "article:kill": isEditor,
  "article:republish": isEditor,
  "article:correct": isEditor,
  "article:closeComments": isEditor,
  "article:setLength": isEditor,
  /** What is intended with a story: of her own, whoever began it. */
  "article:plan": (person, story) => isEditor(person) || story.createdBy === person.id,
  "article:assign": isEditor,
  /** Whoever gets one is on the story while it is open: those whose story it is ask colleagues for help. */
  "article:giveTask": isEditorOrWriter,
  "article:changeTask": (person, story) =>
    isEditor(person) || (writesStory(person, story) && (story.task?.giverIds.includes(person.id) ?? false)),
  "article:settleTask": (person, { task, ...story }) =>
    isEditor(person) ||
    (isOnStory(person, story) &&
      (task?.assigneeId === person.id || (task?.giverIds.includes(person.id) ?? false))),
  /** One that nobody has. */
  "article:takeTask": (person, story) => isEditorOrOnStory(person, story) && story.task?.assigneeId === null,
  /** Anybody on a story may stop its way to readers; who wrote it does not open that way again. */
  "article:raiseFlag": isEditorOrOnStory,
  "article:clearLegalFlag": (person, story) =>
    isEditor(person) && (isAdministrator(person) || !answersFor(person, story)),
  "article:clearPictureFlag": isEditor,
  /** Who brings news under embargo says so; who ends it decides that they go out. */
  "article:setEmbargo": isEditorOrOnStory,
  "article:liftEmbargo": isEditor,
  "article:keepTime": isNobody,
  "article:trash": mayTrash,
} satisfies Record<string, (person: Person, story: ArticleSubject) => boolean>;

/** What nobody may while a story is spiked, whoever asks and whatever else she may. */
const stopped: readonly AnyRight[] = ["article:edit", "article:setLength", "article:plan", "article:assign"];

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
  "picture:endRights": isEditor,
  /** Sees what is made unknowable in a picture, and shows it again. */
  "picture:seeOriginal": isAdministrator,
  /** Puts another picture wherever one stands, with readers too. */
  "picture:replace": isEditor,
  "picture:keepRights": isNobody,
  "picture:trash": isEditor,
  "picture:trashOwn": isAnyone,
  "front:compose": isEditor,
  "front:launch": isEditor,
  "front:keepTime": isNobody,
  /** Tells people what the clock has not kept. */
  "promise:watch": isNobody,
  "urgent:manage": isEditor,
  "urgent:keepTime": isNobody,
  "comment:send": isNobody,
  /** Writes to who commented about what became of it. */
  "commenter:write": isNobody,
  /** Says something of a story that a link opens; the link is the right. */
  "preview:note": isNobody,
  "comment:moderate": isEditor,
  /** Writes down what became of the comments of a month that is over. */
  "commentFigures:close": isNobody,
  /** What the checks look for and how strict they are, when readers see comments, which words are listed, and the policy. */
  "comment:setRules": isEditor,
  /** Warns, suspends and bans who comments: persons, never programs. */
  "sanction:impose": isEditor,
  /** Keeps out everybody whose mail is of one domain. */
  "sanction:banDomain": isEditor,
  "reaction:give": isNobody,
  "reaction:publish": isNobody,
  "publication:prove": isNobody,
  "shareCard:draw": isNobody,
  "read:count": isNobody,
  "read:see": isEditor,
  "byline:create": isEditor,
  "byline:manage": isAdministrator,
  "redirect:manage": isEditor,
  "style:manage": isEditor,
  "template:manage": isEditor,
  "view:share": isEditor,
  "style:propose": isAnyone,
  "topic:create": isEditor,
  "topic:propose": isAnyone,
  "topic:manage": isAdministrator,
  "section:manage": isAdministrator,
  "page:manage": isAdministrator,
  "outlet:manage": isAdministrator,
  "user:manage": isAdministrator,
  "mail:read": isAdministrator,
  /** Who changed what, everywhere; it names who stands behind a pen-name. */
  "history:read": isAdministrator,
  "history:forget": isNobody,
  "notice:writeDaily": isNobody,
  "job:manage": isAdministrator,
  "backup:make": isNobody,
  "trash:empty": isNobody,
  "search:index": isNobody,
} satisfies Record<string, (person: Person) => boolean>;

export type ArticleRight = keyof typeof articleRights;
export type Right = keyof typeof rights;

type AnyRight = Right | ArticleRight;

const readerRights: readonly AnyRight[] = ["comment:send", "reaction:give", "preview:note"];

/** What each scope of a token opens. People, mail and jobs are no program's; rights on stories need `drafts:read` too. */
const scopeRights = {
  "drafts:read": ["article:read", "article:listEverything", "picture:read"],
  "drafts:write": [
    "article:create",
    "article:edit",
    "article:submit",
    "article:recall",
    "picture:upload",
    "picture:describe",
  ],
  publish: [
    "article:requestChanges",
    "article:publish",
    "article:spike",
    "article:unspike",
    "article:withdraw",
    "article:republish",
    "article:correct",
    "article:closeComments",
    "front:compose",
    "front:launch",
    "urgent:manage",
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
    "style:manage",
    "outlet:manage",
  ],
} as const satisfies Record<string, readonly AnyRight[]>;

export type Scope = keyof typeof scopeRights;

/** What each kind of work may do by itself. The set-up acts for who holds its link, and only writes that it did. */
const jobRights = {
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
} as const satisfies Record<string, readonly AnyRight[]>;

export type JobActor = keyof typeof jobRights;
export const jobActors = Object.keys(jobRights) as JobActor[];

/** The actor of a kind of work. */
export function jobNamed(name: JobActor): Job {
  return { kind: "job", name };
}

function mayPerson(person: Person, right: AnyRight, story?: ArticleSubject): boolean {
  if (!person.isActive || !roles.includes(person.role)) return false;
  if (story) return right in articleRights && articleRights[right as ArticleRight](person, story);
  return right in rights && rights[right as Right](person);
}

function opens(table: Record<string, readonly AnyRight[]>, name: string, right: AnyRight): boolean {
  return Object.hasOwn(table, name) && (table[name]?.includes(right) ?? false);
}

/**
 * Whether `actor` may; fails closed: nobody, an unknown kind, role, scope or job, an inactive account, and a right on
 * a story without the story are "no".
 */
export function can(actor: Actor | null, right: Right): boolean;
export function can(actor: Actor | null, right: ArticleRight, story: ArticleSubject): boolean;
export function can(actor: Actor | null, right: AnyRight, story?: ArticleSubject): boolean {
  if (!actor || right in articleRights !== (story !== undefined)) return false;
  if (story?.workState === "spiked" && stopped.includes(right)) return false;
  switch (actor.kind) {
    case "person":
      return mayPerson(actor, right, story);
    case "reader":
      return readerRights.includes(right);
    case "key":
      return actor.scopes.some((scope) => opens(scopeRights, scope, right));
    case "job":
      return opens(jobRights, actor.name, right);
    default:
      return false;
  }
}

/**
 * Throws unless `actor` may: `not_found` for a story one may not even see, otherwise `forbidden`.
 */
export function authorize(actor: Actor | null, right: Right): void;
export function authorize(actor: Actor | null, right: ArticleRight, story: ArticleSubject): void;
export function authorize(actor: Actor | null, right: AnyRight, story?: ArticleSubject): void {
  if (story === undefined) {
    if (!can(actor, right as Right)) throw new NewsroomError("forbidden", "forbidden");
    return;
  }
  if (!can(actor, "article:read", story)) throw notFound();
  if (!can(actor, right as ArticleRight, story)) throw new NewsroomError("forbidden", "forbidden");
}

/**
 * Throws `forbidden` for a person whose sign-in is a while ago: for what is grave, right after `authorize`. The door
 * then asks her to prove again who she is (app/form-action.ts).
 */
export function demandProof(actor: Actor): void {
  if (actor.kind === "person" && actor.isProven === false)
    throw new NewsroomError("forbidden", "proofNeeded");
}

/** The account of an actor, null for who has none: what is written as author of a change. */
export function actorId(actor: Actor): string | null {
  return actor.kind === "person" ? actor.id : null;
}

/** How the history names who has no account, such as `job:keep_time`; null for a person. Of a reader it names nothing. */
export function actorName(actor: Actor): string | null {
  if (actor.kind === "person") return null;
  return actor.kind === "reader" ? "reader" : `${actor.kind}:${actor.name}`;
}
