import { z } from "zod";
import { line, lines, PageNumber, Ticked } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";

/** The ladder, from its mildest step. */
export const sanctionKinds = ["warning", "suspension", "ban"] as const;
export type SanctionKind = (typeof sanctionKinds)[number];
/** Against a reader's mail, all mail of a domain, or what comes from one source for the rest of its day. */
export const sanctionTargets = ["email", "domain", "source"] as const;
export type SanctionTarget = (typeof sanctionTargets)[number];

/** For how many hours somebody may be suspended: from one to those of 30 days. */
export const suspensionHours = [1, 6, 24, 72, 168, 720] as const;
/** Longest line that the reader is told, and longest note for colleagues, in UTF-16 units. */
export const maxSanctionLine = 300;
export const maxSanctionNote = 1000;
/** Her newest comments that may be rejected along with a sanction, by choice. */
export const mostRejectedAlong = 100;

/** Which targets a kind may be against: a warning is read by a person. */
const targetsOf: Record<SanctionKind, readonly SanctionTarget[]> = {
  warning: ["email"],
  suspension: sanctionTargets,
  ban: sanctionTargets,
};

/** Whether a step of the ladder can be taken against such a target. */
export function isPossibleSanction(kind: SanctionKind, against: SanctionTarget): boolean {
  return targetsOf[kind].includes(against);
}

/** Where anybody has mail: who bans one of these bans a country. */
const sharedDomains = new Set(
  (
    "gmail.com googlemail.com hotmail.com outlook.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com " +
    "proton.me protonmail.com aol.com gmx.com gmx.net gmx.de web.de mail.ru yandex.ru yandex.com mail.com zoho.com " +
    "hotmail.fr outlook.fr yahoo.fr live.fr hotmail.co.uk yahoo.co.uk outlook.sa hotmail.de outlook.de yahoo.de"
  ).split(" "),
);

/** Whether a mail domain belongs to a provider that serves everybody. */
export function isSharedDomain(domain: string): boolean {
  return sharedDomains.has(domain);
}

/** What follows the @ of an address; empty where there is none. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}

/** A step of the ladder, on the occasion of a comment: whom it is against follows from that. */
export const SanctionToImpose = z
  .object({
    commentId: z.uuid(),
    kind: z.enum(sanctionKinds, "sanction.kindMissing"),
    against: z.enum(sanctionTargets).default("email"),
    /** Of a suspension. */
    hours: z.coerce
      .number()
      .refine((hours) => suspensionHours.some((each) => each === hours), "sanction.hoursMissing")
      .optional()
      .catch(undefined),
    line: line(maxSanctionLine, { missing: "sanction.lineMissing", tooLong: "sanction.tooLong" }),
    note: lines(maxSanctionNote, { tooLong: "sanction.tooLong" }).default(""),
    /** How many of her newest comments are rejected along, for `reasonId`. */
    rejectLast: z.coerce.number().int().min(0).max(mostRejectedAlong).default(0).catch(0),
    reasonId: z.uuid().nullish().catch(null),
  })
  .refine(({ kind, hours }) => kind !== "suspension" || hours !== undefined, {
    path: ["hours"],
    message: "sanction.hoursMissing",
  })
  .refine(({ kind, against }) => isPossibleSanction(kind, against), {
    path: ["against"],
    message: "sanction.warnsOnePerson",
  });
export type SanctionToImpose = z.output<typeof SanctionToImpose>;

export const SanctionChosen = z.object({ sanctionId: z.uuid() });
export type SanctionChosen = z.output<typeof SanctionChosen>;

/** A sanction as moderators see it; `subject` is empty for a source, whose hash says nothing. */
export type ListedSanction = {
  id: string;
  kind: SanctionKind;
  against: SanctionTarget;
  subject: string;
  line: string;
  note: string;
  until: Date | null;
  createdAt: Date;
  createdByName: string | null;
  /** Whether who looks at it made it. */
  isOwn: boolean;
  commentId: string | null;
  liftedAt: Date | null;
  liftedByName: string | null;
  acknowledgedAt: Date | null;
  holds: boolean;
  /** A ban for which a second person is still wanted. */
  awaits: boolean;
};

export const sanctionShows = ["inForce", "awaiting", "past"] as const;

/** Which sanctions somebody wants to see, as the address says it. */
export const SanctionsWanted = z.object({
  show: z.enum(sanctionShows).catch("inForce"),
  search: line(longestSearch).catch(""),
  page: PageNumber.catch(1).default(1),
});
export type SanctionsWanted = z.output<typeof SanctionsWanted>;

/** What keeps somebody from commenting now; `until` is null for what does not end by itself. */
export type SanctionInForce = { id: string; kind: SanctionKind; until: Date | null; line: string };

/** Whether nobody is banned by one moderator alone. */
export const BansToConfirm = z.object({ isNeeded: Ticked });
export type BansToConfirm = z.output<typeof BansToConfirm>;
