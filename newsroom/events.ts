import { z } from "zod";
import {
  Active,
  Assigned,
  Changes,
  Checked,
  Correction,
  Crawlers,
  Description,
  decision,
  EditionSettings,
  EditionsChosen,
  Embargo,
  End,
  Exported,
  event,
  Flag,
  HistoryKept,
  Imported,
  Launch,
  Length,
  Live,
  Moment,
  NameplateShown,
  Names,
  nothing,
  Open,
  Owner,
  Page,
  PictureBlurred,
  PictureChosen,
  PictureDescribed,
  PictureReplaced,
  PictureRightsSaid,
  Planned,
  plain,
  Redirect,
  RevisionNamed,
  RightsEnd,
  RuleTold,
  Sanctioned,
  SecondEyes,
  SetUp,
  Severities,
  Signature,
  Style,
  StyleTerm,
  step,
  Task,
  TemplateKept,
  TermsImported,
  trashed,
  UrgentText,
  ViewKept,
  WithRole,
} from "./event-shapes";

/**
 * Everything that may happen in the newsroom, by noun:verb as in access.ts, with what was before and what is after. The
 * noun is the kind of the subject.
 */
export const events = {
  "article:create": event(nothing, z.object({ edition: z.string() })),
  /** `articleId`: of which story it was made. */
  "article:duplicate": event(nothing, z.object({ articleId: z.string() })),
  "article:submit": step,
  "article:recall": step,
  "article:requestChanges": step,
  "article:approve": step,
  "article:publish": step,
  "article:schedule": step,
  "article:update": step,
  "article:takeBack": step,
  "article:movePromise": event(Moment, Moment),
  "article:goLive": step,
  "article:spike": step,
  "article:unspike": step,
  "article:withdraw": step,
  "article:end": step,
  "article:kill": step,
  "article:republish": step,
  "article:setEnd": event(End.nullable(), End),
  "article:dropEnd": event(End, nothing),
  "article:setEmbargo": event(Embargo.nullable(), Embargo),
  "article:liftEmbargo": event(Embargo, nothing),
  "article:leaveFronts": plain,
  "article:returnToFronts": plain,
  "article:correct": event(nothing, Correction),
  "article:amendCorrection": event(Correction, Correction),
  "article:takeBackCorrection": event(Correction, nothing),
  "article:saveRevision": event(nothing, z.object({ revision: z.number() })),
  "article:nameRevision": event(RevisionNamed, RevisionNamed),
  "article:restoreRevision": event(
    z.object({ version: z.number() }),
    z.object({ revision: z.number(), from: z.number() }),
  ),
  "article:openComments": event(Open, Open),
  "article:closeComments": event(Open, Open),
  "article:setLength": event(Length, Length),
  "article:plan": event(Planned.nullable(), Planned),
  "article:assign": event(Assigned, Assigned),
  "article:giveTask": event(nothing, Task),
  "article:handOverTask": event(Task, Task),
  "article:finishTask": event(nothing, Task),
  "article:reopenTask": event(nothing, Task),
  "article:removeTask": event(Task, nothing),
  "article:raiseFlag": event(nothing, Flag),
  "article:clearFlag": event(Flag, nothing),
  "article:ignoreStyle": event(nothing, Style),
  "article:heedStyle": event(Style, nothing),
  "article:passCheck": event(nothing, Checked),
  "article:heedCheck": event(Checked, nothing),
  "article:sharePreview": event(nothing, z.object({ label: z.string(), endsAt: z.string() })),
  "article:endPreview": event(z.object({ label: z.string() }), nothing),
  "note:write": event(nothing, z.object({ articleId: z.string() })),
  "note:answer": event(nothing, z.object({ answerId: z.string() })),
  "note:resolve": event(nothing, z.object({ articleId: z.string() })),
  "note:reopen": event(nothing, z.object({ articleId: z.string() })),
  "note:leave": event(nothing, z.object({ articleId: z.string() })),
  "note:takeBack": event(z.object({ articleId: z.string() }), nothing),
  "front:create": event(nothing, z.object({ edition: z.string() })),
  "front:launch": event(Live, Live),
  "front:schedule": event(nothing, Launch),
  "front:takeBack": event(Launch, nothing),
  "front:goLive": event(Live, Live),
  "front:undo": event(Live, Live),
  "template:create": event(nothing, TemplateKept),
  "template:remove": event(TemplateKept, nothing),
  "view:keep": event(nothing, ViewKept),
  "view:remove": event(ViewKept, nothing),
  "urgent:set": event(nothing, UrgentText),
  "urgent:change": event(UrgentText, UrgentText),
  "urgent:end": event(UrgentText, nothing),
  "urgent:expire": event(UrgentText, nothing),
  "comment:approve": decision,
  "comment:reject": decision,
  "comment:undo": decision,
  "comment:keep": decision,
  "comment:overturn": decision,
  "sanction:impose": event(nothing, Sanctioned),
  "sanction:confirm": plain,
  "sanction:lift": plain,
  "commentRule:set": event(RuleTold, RuleTold),
  "picture:upload": event(
    nothing,
    Description.extend({ fileName: z.string(), bytes: z.number(), sha256: z.string() }),
  ),
  "picture:describe": event(PictureDescribed, PictureDescribed),
  "picture:setRights": event(PictureRightsSaid, PictureRightsSaid),
  "picture:blur": event(PictureBlurred, PictureBlurred),
  "picture:seeOriginal": plain,
  "picture:replace": event(PictureReplaced, PictureReplaced),
  "picture:takeBackReplacement": event(PictureReplaced, PictureReplaced),
  "picture:warnRights": event(nothing, RightsEnd),
  "picture:endRights": event(nothing, RightsEnd),
  "picture:render": event(
    nothing,
    z.object({ state: z.enum(["ready", "failed"]), renditions: z.unknown(), failure: z.string().nullable() }),
  ),
  "section:create": event(nothing, Names),
  "section:rename": event(Names, Names),
  "section:move": event(z.object({ position: z.number() }), z.object({ position: z.number() })),
  "section:setFallback": event(PictureChosen, PictureChosen),
  "section:addStage": event(nothing, z.object({ name: z.string(), personIds: z.array(z.string()) })),
  "section:removeStage": event(z.object({ name: z.string() }), nothing),
  "section:setSecondEyes": event(SecondEyes, SecondEyes),
  "section:deactivate": plain,
  "section:reactivate": plain,
  "topic:create": event(nothing, Names),
  "topic:propose": event(nothing, z.object({ name: z.string() })),
  "topic:refuse": event(z.object({ name: z.string() }), nothing),
  "topic:rename": event(Names, Names),
  "topic:deactivate": plain,
  "topic:reactivate": plain,
  "byline:create": event(nothing, Signature.partial().extend(Owner.partial().shape)),
  "byline:change": event(Signature, Signature),
  "byline:link": event(Owner, Owner),
  "byline:deactivate": plain,
  "byline:reactivate": plain,
  "page:save": event(Page.nullable(), Page),
  "redirect:add": event(nothing, Redirect),
  "redirect:change": event(Redirect, Redirect),
  "redirect:remove": event(Redirect, nothing),
  "redirect:import": event(nothing, Imported),
  "style:add": event(nothing, StyleTerm),
  "style:change": event(StyleTerm, StyleTerm),
  "style:remove": event(StyleTerm, nothing),
  "style:import": event(nothing, TermsImported),
  "style:propose": event(nothing, StyleTerm),
  "style:refuse": event(StyleTerm, nothing),
  "fitness:set": event(Severities, Severities),
  "outlet:setUp": event(nothing, SetUp),
  "outlet:rename": event(Names, Names),
  "outlet:changeEditions": event(EditionsChosen, EditionsChosen),
  "outlet:changeEdition": event(EditionSettings, EditionSettings),
  "outlet:addEdition": event(nothing, EditionSettings),
  "outlet:treatCrawlers": event(Crawlers, Crawlers),
  "outlet:showChanges": event(Changes, Changes),
  "outlet:keepHistory": event(HistoryKept, HistoryKept),
  "history:export": event(nothing, Exported),
  "outlet:changeNameplate": event(NameplateShown, NameplateShown),
  "user:create": event(nothing, WithRole),
  "user:createFirstAdministrator": plain,
  "user:invite": event(nothing, WithRole),
  "user:acceptInvitation": plain,
  "user:createLink": event(nothing, z.object({ purpose: z.string() })),
  "user:requestLink": plain,
  "user:changeRole": event(WithRole, WithRole),
  "user:deactivate": event(Active, Active),
  "user:reactivate": event(Active, Active),
  "user:endSessions": plain,
  "user:endAllSessions": plain,
  "user:endSession": plain,
  "user:updateAccount": event(
    z.object({ name: z.string(), language: z.string() }),
    z.object({ name: z.string(), language: z.string() }),
  ),
  "user:makeCalendarLink": plain,
  "user:endCalendarLink": plain,
  "user:changePassword": plain,
  "user:resetPassword": plain,
  "article:trash": trashed.trash,
  "article:restore": trashed.restore,
  "article:remove": trashed.remove,
  "picture:trash": trashed.trash,
  "picture:restore": trashed.restore,
  "picture:remove": trashed.remove,
  "topic:trash": trashed.trash,
  "topic:restore": trashed.restore,
  "topic:remove": trashed.remove,
  "comment:trash": trashed.trash,
  "comment:restore": trashed.restore,
  "comment:remove": trashed.remove,
  "byline:trash": trashed.trash,
  "byline:restore": trashed.restore,
  "byline:remove": trashed.remove,
  "demonstration:fill": plain,
} as const;

export type EventVerb = keyof typeof events;
type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : never;
type Side<Name extends "before" | "after", Value> = [Value] extends [null]
  ? { [Key in Name]?: null }
  : { [Key in Name]: Value };

/** What happened: a verb, whom or what it was done to, and what that changed. */
export type NewsroomEvent = {
  [Verb in EventVerb]: {
    verb: Verb;
    /** Id of the subject, whose kind is the verb's noun. */
    id: string;
    reason?: string | null;
  } & Side<"before", Output<(typeof events)[Verb]["before"]>> &
    Side<"after", Output<(typeof events)[Verb]["after"]>>;
}[EventVerb];

export type EventOf<Verb extends EventVerb> = Extract<NewsroomEvent, { verb: Verb }>;

/** A stored row as the event it tells of; null for what an older version wrote in another shape. */
export function eventFrom(row: {
  verb: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
}): NewsroomEvent | null {
  if (!Object.hasOwn(events, row.verb)) return null;
  const shape = events[row.verb as EventVerb];
  const before = shape.before.safeParse(row.before);
  const after = shape.after.safeParse(row.after);
  if (!before.success || !after.success) return null;
  // The table has just said that both belong to this verb.
  return {
    verb: row.verb,
    id: row.subjectId,
    before: before.data,
    after: after.data,
    reason: row.reason,
  } as NewsroomEvent;
}

/** The kind of subject that a verb is about. */
export function subjectKindOf(verb: EventVerb): string {
  return verb.slice(0, verb.indexOf(":"));
}
