/** What the readers' handlers answer to a form that the script sends. */
export type Refusal = {
  message: string;
  problems: Record<string, string>;
  /** Sent along with the same words: that what was found in them has been seen. */
  warned?: string;
};
export type Answer<Result> = { ok: true; result: Result } | { ok: false; refusal: Refusal };

/** Sends a form in place; `offline` is said when no answer comes. Never throws. */
export async function postForm<Result>(
  form: HTMLFormElement,
  offline: string,
  submitter?: HTMLElement | null,
): Promise<Answer<Result>> {
  try {
    const fields = new FormData(form, submitter);
    const body = new URLSearchParams();
    for (const [name, value] of fields) if (typeof value === "string") body.append(name, value);
    const response = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body,
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, result: answer as Result };
    return { ok: false, refusal: refusalIn(answer) ?? { message: offline, problems: {} } };
  } catch {
    return { ok: false, refusal: { message: offline, problems: {} } };
  }
}

function refusalIn(answer: unknown): Refusal | null {
  const isRefusal =
    typeof answer === "object" && answer !== null && "message" in answer && "problems" in answer;
  return isRefusal ? (answer as Refusal) : null;
}
