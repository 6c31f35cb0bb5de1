import { refresh, updateTag } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { problemText, problemTexts } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import { NewsroomError } from "@/newsroom/errors";
import { withTouched } from "@/newsroom/history";
import { parseInput } from "@/newsroom/input";
import { type Language, languageKeys, languageNamed } from "@/newsroom/language/rules";
import { proofOf, proveAgain } from "@/newsroom/user/proving";
import { fieldsOf, nestedFields, typedIn } from "./_answers/form-fields";
import { loggedError } from "./_answers/logged-error";
import { type CurrentUser, currentUser, whereFrom } from "./auth";

/** A command that succeeded; `typed` is what the form held, also what the command does not take. */
type Outcome<Result, Input> = {
  result: Result;
  input: Input;
  typed: FormState["values"];
  language: Language;
};

/** What to do then: a sentence to show, or a redirect (which throws). */
type Done<Result, Input, Who> = (
  outcome: Outcome<Result, Input>,
  who: Who,
) => string | null | undefined | Promise<string | null | undefined>;

/**
 * The one wrapper around every server action of people who are signed in: parses the form, requires the user, runs
 * the command, forgets here what it touched, and answers in the user's language with everything typed. Names of fields
 * are as form-fields.ts says. A schema is asked before the command asks for rights: it is parsed at once, and so without
 * the database, and what it finds wrong hangs on what was sent and tells nobody what is there. `who`: where others than
 * those to whom the newsroom is open may act. Where a command demands proof of who is there (`demandProof`), the answer
 * asks for it, the form sends it with all that was typed, and it is proved before the command runs.
 */
export function formAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (actor: CurrentUser, input: z.output<Schema>) => Promise<Result>,
  done?: Done<Result, z.output<Schema>, CurrentUser>,
  who: () => Promise<CurrentUser | null> = currentUser,
): FormAction<Result> {
  return async (state, sent) => {
    const [user, form] = [await who(), formIn(sent)];
    if (!user) return refuse(state, form, languageKeys[0], new NewsroomError("forbidden", "signInNeeded"));
    const act = async (input: z.output<Schema>) => command(await proven(user, form), input);
    return run(state, form, schema, user.language, act, (outcome) => done?.(outcome, user), user);
  };
}

/** The same for what is only read: the page that asks stays as it is. */
export function readAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  read: (actor: CurrentUser, input: z.output<Schema>) => Promise<Result>,
): FormAction<Result> {
  return async (state, sent) => {
    const [user, form] = [await currentUser(), formIn(sent)];
    if (!user) return refuse(state, form, languageKeys[0], new NewsroomError("forbidden", "signInNeeded"));
    try {
      const result = await read(user, parseInput(schema, nestedFields(fieldsOf(form))));
      return { ok: true, message: null, problems: {}, values: {}, result, turn: turnAfter(state) };
    } catch (error) {
      unstable_rethrow(error);
      return refuse(state, form, user.language, error);
    }
  };
}

/** The same for who is not signed in: entering, invitations, set-up. The form says its language in a field. */
export function visitorFormAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<Result>,
  done?: Done<Result, z.output<Schema>, void>,
): FormAction<Result> {
  return async (state, sent) => {
    const form = formIn(sent);
    const language = languageNamed(String(form.get("language")));
    return run(state, form, schema, language, command, (outcome) => done?.(outcome));
  };
}

/** Letters of a proof that are looked at: as many as a password may have. */
const longestProof = 2000;

/** Who acts, once the form has proved it where it was asked to; other forms hold no proof. */
async function proven(user: CurrentUser, form: FormData): Promise<CurrentUser> {
  const proof = form.get("proof");
  if (user.isProven || typeof proof !== "string") return user;
  await proveAgain(user, { proof: proof.slice(0, longestProof), ...(await whereFrom()) });
  return { ...user, isProven: true };
}

/** By what is asked who is there, where a refusal is about that: it was not proved, or not rightly. */
async function proofAsked(
  user: CurrentUser | undefined,
  form: FormData,
  error: unknown,
): Promise<FormState["proof"]> {
  if (!user || !(error instanceof NewsroomError)) return undefined;
  const isAboutProof =
    error.messageKey === "proofNeeded" ||
    error.problems.some(({ field }) => field === "proof") ||
    (form.has("proof") && error.messageKey === "tooManyAttempts");
  if (!isAboutProof) return undefined;
  const kind = await proofOf(user);
  const label =
    kind === "code"
      ? texts(user.language, "people")("secondFactor.anyCode")
      : texts(user.language, "entrance")("password");
  return { kind, label };
}

/** By hand an action is called with anything: what is no form counts as an empty one, and the schema refuses that. */
const formIn = (sent: unknown): FormData =>
  typeof Object(sent).getAll === "function" ? (sent as FormData) : new FormData();
const turnAfter = (state: unknown) => (Number(Object(state).turn) || 0) + 1;

async function run<Schema extends z.ZodType, Result>(
  state: FormState<Result>,
  form: FormData,
  schema: Schema,
  language: Language,
  command: (input: z.output<Schema>) => Promise<Result>,
  done: (outcome: Outcome<Result, z.output<Schema>>) => ReturnType<Done<Result, z.output<Schema>, void>>,
  user?: CurrentUser,
): Promise<FormState<Result>> {
  try {
    const { proof: _, ...fields } = fieldsOf(form);
    const input = parseInput(schema, nestedFields(fields));
    const { result, tags } = await withTouched(() => command(input));
    for (const tag of tags) updateTag(tag);
    const message = (await done({ result, input, typed: typedIn(form), language })) ?? null;
    refresh();
    return { ok: true, message, problems: {}, values: {}, result, turn: turnAfter(state) };
  } catch (error) {
    unstable_rethrow(error);
    return { ...refuse(state, form, language, error), proof: await proofAsked(user, form, error) };
  }
}

function refuse<Result>(
  state: FormState<Result>,
  form: FormData,
  language: Language,
  error: unknown,
): FormState<Result> {
  const known = loggedError("a form action failed", error);
  return {
    ok: false,
    message: problemText(language, known),
    problems: problemTexts(language, known.problems),
    values: typedIn(form),
    result: null,
    turn: turnAfter(state),
  };
}
