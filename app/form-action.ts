import { refresh, updateTag } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { problemText } from "@/messages/problem-text";
import { defaultEdition, editionNamed, type Language } from "@/newsroom/edition/rules";
import { NewsroomError } from "@/newsroom/errors";
import { withTouched } from "@/newsroom/history";
import { storableText } from "@/newsroom/storable";
import { log } from "@/platform/log";
import { type CurrentUser, currentUser } from "./auth";

/** What to do once the command has succeeded: a sentence to show, or a redirect (which throws). */
type Done<Result, Input, Who> = (
  outcome: { result: Result; input: Input; language: Language },
  who: Who,
) => string | null | undefined | Promise<string | null | undefined>;

/**
 * The one wrapper around every server action of people who are signed in: parses the form, requires the user, runs
 * the command, forgets here what it touched, and answers in the user's language with everything typed. A field named
 * `x[]` arrives as the array `x`. Messages of the schema are keys below `errors`.
 */
export function formAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (actor: CurrentUser, input: z.output<Schema>) => Promise<Result>,
  done?: Done<Result, z.output<Schema>, CurrentUser>,
): FormAction<Result> {
  return async (state, form) => {
    const user = await currentUser();
    if (!user) return refuse(state, form, defaultEdition, new NewsroomError("forbidden", "signInNeeded"));
    return run(
      state,
      form,
      schema,
      user.language,
      (input) => command(user, input),
      (outcome) => done?.(outcome, user),
    );
  };
}

/** The same for who is not signed in: entering, invitations, set-up. The form says its language in a field. */
export function visitorFormAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<Result>,
  done?: Done<Result, z.output<Schema>, void>,
): FormAction<Result> {
  return async (state, form) => {
    const language = editionNamed(String(form.get("language")));
    return run(state, form, schema, language, command, (outcome) => done?.(outcome));
  };
}

async function run<Schema extends z.ZodType, Result>(
  state: FormState<Result>,
  form: FormData,
  schema: Schema,
  language: Language,
  command: (input: z.output<Schema>) => Promise<Result>,
  done: (outcome: {
    result: Result;
    input: z.output<Schema>;
    language: Language;
  }) => ReturnType<Done<Result, z.output<Schema>, void>>,
): Promise<FormState<Result>> {
  try {
    const parsed = schema.safeParse(fieldsOf(form));
    if (!parsed.success) throw invalid(parsed.error);
    const { result, tags } = await withTouched(() => command(parsed.data));
    for (const tag of tags) updateTag(tag);
    const message = (await done({ result, input: parsed.data, language })) ?? null;
    refresh();
    return { ok: true, message, problems: {}, values: {}, result, turn: state.turn + 1 };
  } catch (error) {
    unstable_rethrow(error);
    return refuse(state, form, language, error);
  }
}

function refuse<Result>(
  state: FormState<Result>,
  form: FormData,
  language: Language,
  error: unknown,
): FormState<Result> {
  const known = error instanceof NewsroomError ? error : new NewsroomError("unavailable", "unavailable");
  if (known !== error) log.error("a form action failed", { cause: error });
  const problems: Record<string, string> = {};
  for (const problem of known.problems) problems[problem.field] ??= problemText(language, problem);
  return {
    ok: false,
    message: problemText(language, known),
    problems,
    values: typedOf(form),
    result: null,
    turn: state.turn + 1,
  };
}

function invalid(error: z.ZodError): NewsroomError {
  const problems = error.issues.map((issue) => ({
    field: issue.path.map(String).join("."),
    messageKey: issue.message,
  }));
  return new NewsroomError("invalid", "invalid", { problems });
}

/** The fields of a form as one object. Files are no part of it: uploads have an address of their own. */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const given = form
      .getAll(name)
      .flatMap((value) => (typeof value === "string" ? [storableText(value)] : []));
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = given;
    else fields[name] = given.at(-1) ?? "";
  }
  return fields;
}

function typedOf(form: FormData): FormState["values"] {
  return Object.fromEntries(
    Object.entries(fieldsOf(form)).filter(([name]) => !/password|current|token/i.test(name)),
  );
}
