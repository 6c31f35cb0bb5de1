import { z } from "zod";
import { type Role, roles } from "@/newsroom/access";
import { emailField } from "@/newsroom/email";
import type { FieldProblem } from "@/newsroom/errors";
import { line, PageNumber } from "@/newsroom/input";
import { languageKeys } from "@/newsroom/language/rules";
import { OutletForm, OutletToSetUp } from "@/newsroom/outlet/rules";
import { longestSearch } from "@/newsroom/paging";

/** Bounds of a password in characters, after NFKC. Length is what protects; no rules on kinds of characters. */
export const passwordLength = { min: 12, max: 200 } as const;

/** Longest name of a person, in UTF-16 units. */
export const maxPersonName = 120;

/** Days after which a session ends by itself, however much it is used. */
export const sessionDays = 14;
/** Days for which a browser is known as one that signed in before. */
export const deviceDays = 365;

/** Minutes for which who has proved that it is she is not asked again before something grave. */
export const provenMinutes = 15;

/** Hours a one-time link works. */
export const linkHours = { set_up: 72, invitation: 72, password: 1 } as const;
export type LinkPurpose = keyof typeof linkHours;

/**
 * One mail in twenty minutes, whoever asks. A link works for an hour and is not ended by the next, so that who asks in
 * between has one in her mailbox that works for forty minutes at least: nobody can keep a person from getting one.
 */
export const linksPerAccount = { name: "password-link-account", points: 1, seconds: 1200 };
export const linksPerSource = { name: "password-link-source", points: 20, seconds: 3600 };

/**
 * Wrong passwords, and wrong codes after a right one: for one account from browsers that never signed in to it
 * (`account`), from one that did (`device`), and from one address for whatever accounts (`source`): a whole newsroom may
 * share one.
 */
export const attemptLimits = {
  password: {
    account: { name: "sign-in-account", points: 10, seconds: 900 },
    device: { name: "sign-in-device", points: 10, seconds: 900 },
    source: { name: "sign-in-source", points: 60, seconds: 900 },
  },
  code: {
    account: { name: "code-account", points: 10, seconds: 900 },
    device: { name: "code-device", points: 10, seconds: 900 },
    source: { name: "code-source", points: 60, seconds: 900 },
  },
};

/** A password as it is hashed: NFKC, so that two keyboards that look alike sign in alike. */
export function normalizePassword(text: string): string {
  return text.normalize("NFKC");
}

export const Email = emailField("emailInvalid", "emailInvalid");
export const PersonName = line(maxPersonName, { missing: "nameMissing", tooLong: "nameTooLong" });
const LanguageKey = z.enum(languageKeys, "languageMissing");
/** Bounds are judged by `passwordProblem`, which knows the person; this only keeps floods out. */
const Password = z.string().min(1, "passwordMissing").max(2000, "passwordTooLong");

/** 256 random bits in base64url. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "linkInvalid");

/** What entering takes; also what the answer to a session's cookie is checked by. */
export const CredentialsGiven = z.object({ email: Email, password: Password });
export const SessionChosen = z.object({ sessionId: z.uuid() });
/** What a browser keeps between the two steps of a sign-in, sealed. */
export const EntryKept = z.object({ sub: z.uuid(), epoch: z.number().int() });
export type SessionChosen = z.output<typeof SessionChosen>;

/** A role as an input and as history has it. */
export const RoleGiven = z.object({ role: z.enum(roles, "roleMissing") });
export const PersonToInvite = RoleGiven.extend({ email: Email, name: PersonName, language: LanguageKey });
export type PersonToInvite = z.output<typeof PersonToInvite>;
export const PersonChosen = z.object({ userId: z.uuid() });
export type PersonChosen = z.output<typeof PersonChosen>;
export const RoleToChange = PersonChosen.extend(RoleGiven.shape);
export type RoleToChange = z.output<typeof RoleToChange>;

export const AccountToUpdate = z.object({ name: PersonName, language: LanguageKey });
export type AccountToUpdate = z.output<typeof AccountToUpdate>;
export const PasswordToChange = z.object({ current: Password, password: Password });
export type PasswordToChange = z.output<typeof PasswordToChange>;

export const PasswordLinkWanted = z.object({ email: Email });
export const PasswordToReset = z.object({ token: LinkToken, password: Password });
export type PasswordToReset = z.output<typeof PasswordToReset>;
export const InvitationToAccept = PasswordToReset.extend({ name: PersonName });
export type InvitationToAccept = z.output<typeof InvitationToAccept>;

const FirstAdministrator = InvitationToAccept.extend({ email: Email, language: LanguageKey });
export const NewsroomToSetUp = FirstAdministrator.extend({ outlet: OutletToSetUp });
export type NewsroomToSetUp = z.output<typeof NewsroomToSetUp>;
/** The same as the set-up form sends it. */
export const SetUpForm = FirstAdministrator.and(OutletForm);

/** Why this password will not do for this person, or null; `field` names the form's field. */
export function passwordProblem(
  password: string,
  person: { email: string; name: string },
  field = "password",
): FieldProblem | null {
  const text = normalizePassword(password);
  const characters = [...text].length;
  if (characters < passwordLength.min)
    return { field, messageKey: "passwordTooShort", values: { min: passwordLength.min } };
  if (characters > passwordLength.max)
    return { field, messageKey: "passwordTooLong", values: { max: passwordLength.max } };
  const bare = (word: string) => normalizePassword(word).toLowerCase().replace(/\s+/g, "");
  const own = [person.email, person.email.split("@")[0] ?? "", person.name].map(bare);
  if (own.includes(bare(text))) return { field, messageKey: "passwordIsName" };
  if (new Set(text).size < 4) return { field, messageKey: "passwordTooSimple" };
  return null;
}

/** A path on this site that sign-in may return to; anything that could lead elsewhere becomes the desk. */
export function safeReturnPath(wanted: string | null | undefined): string {
  const home = "/desk";
  if (!wanted || wanted.length > 2000 || !/^\/(?![/\\])/.test(wanted)) return home;
  // Browsers drop tabs and line breaks and read a backslash as a slash.
  if (/[\\\p{Cc}]/u.test(wanted)) return home;
  const base = "http://warraq.invalid";
  if (!URL.canParse(wanted, base)) return home;
  const url = new URL(wanted, base);
  return url.origin === base && isDeskPath(url.pathname) ? url.pathname + url.search + url.hash : home;
}

function isDeskPath(pathname: string): boolean {
  return pathname === "/desk" || pathname.startsWith("/desk/");
}

/** Where an account stands. */
export const accountStates = ["active", "invited", "inactive"] as const;
export type AccountState = (typeof accountStates)[number];

/** People in a list's page. */
export const peoplePerPage = 25;

export const peopleOrders = ["name", "signedIn"] as const;

/** What the address of the people list asks for; nonsense asks for everybody. */
export const PeopleWanted = z.object({
  q: line(longestSearch).catch("").default(""),
  state: z.enum(accountStates).or(z.literal("")).catch("").default(""),
  role: z.enum(roles).or(z.literal("")).catch("").default(""),
  sort: z.enum(peopleOrders).catch("name").default("name"),
  page: PageNumber.catch(1).default(1),
});
export type PeopleWanted = z.output<typeof PeopleWanted>;

/** What the address of a person's page says was done a moment ago. */
export const PersonWanted = z.object({
  done: z.enum(["deactivate", "reactivate"]).optional().catch(undefined),
});

/** An account as the list of people shows it. */
export type ListedUser = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: AccountState;
  createdAt: Date;
  /** When a session was last opened; null when that was never, or before it was kept. */
  signedInAt: Date | null;
};

/** An account as its own page shows it to administrators. */
export type ShownUser = ListedUser & { openSessions: number; hasSecondFactor: boolean };

/** What may be done to an account; in the history under `user:`. */
export const userVerbs = [
  "create",
  "createFirstAdministrator",
  "invite",
  "acceptInvitation",
  "createLink",
  "requestLink",
  "changeRole",
  "deactivate",
  "reactivate",
  "endSessions",
  "endAllSessions",
  "endSession",
  "endOtherSessions",
  "updateAccount",
  "changePassword",
  "resetPassword",
  "signInFromNewDevice",
  "turnOnSecondFactor",
  "turnOffSecondFactor",
  "renewRecoveryCodes",
  "useRecoveryCode",
  "resetSecondFactor",
] as const;
export type UserVerb = (typeof userVerbs)[number];

/** A line of an account's history; the roles only where one was given or changed. */
export type UserEntry = {
  id: number;
  verb: UserVerb;
  roleBefore: Role | null;
  roleAfter: Role | null;
  createdAt: Date;
  /** Null for the system. */
  actorName: string | null;
};

/** What of a browser is kept with its session: what its owner knows it again by, and nothing finer. */
const browsers = ["chrome", "edge", "firefox", "opera", "safari", "samsung", "yandex"] as const;
export type Browser = (typeof browsers)[number];
const systems = ["android", "chromeos", "ipad", "iphone", "linux", "mac", "windows"] as const;
export type System = (typeof systems)[number];

/** Null for a word that we do not have, or no longer. */
export const StoredDevice = z.object({
  browser: z.enum(browsers).nullable().catch(null),
  system: z.enum(systems).nullable().catch(null),
});
export type Device = z.output<typeof StoredDevice>;

/** A session as its owner sees it; `seenAt` by the hour. */
export type OwnSession = { id: string; createdAt: Date; seenAt: Date; device: Device };

/** `hasPassword` is false until an invitation is accepted. */
export function accountState(account: { isActive: boolean; hasPassword: boolean }): AccountState {
  if (!account.isActive) return "inactive";
  return account.hasPassword ? "active" : "invited";
}

/** Whether a change takes away an administrator who can sign in today. */
export function losesAdministrator(
  before: { role: Role; isActive: boolean; hasPassword: boolean },
  after: { role: Role; isActive: boolean },
): boolean {
  const counted = before.role === "administrator" && before.isActive && before.hasPassword;
  return counted && !(after.role === "administrator" && after.isActive);
}
