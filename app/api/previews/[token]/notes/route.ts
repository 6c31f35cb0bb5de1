import { readReaderFields, refusalOf } from "@/app/_answers/reader-form";
import { readOutlet } from "@/app/_public/published";
import { requestSource } from "@/app/auth";
import { problemText } from "@/messages/problem-text";
import { isEditionKey } from "@/newsroom/edition/rules";
import { parseInput } from "@/newsroom/input";
import { languageKeys } from "@/newsroom/language/rules";
import { writeGuestNote } from "@/newsroom/preview-link/guest-notes";
import { GuestNote, notedPath } from "@/newsroom/preview-link/rules";
import { type PlainStatus, plainPage, plainStatuses } from "@/server/plain-page";

/** Where nothing tells whose form it was. */
const noEdition = { language: languageKeys[0], front: "/" };

/** Takes a note of somebody whom a preview link brought; what is refused goes back to her at once, with why and its words. */
export async function POST(request: Request, { params }: RouteContext<"/api/previews/[token]/notes">) {
  const sent = await readReaderFields(request);
  if (sent instanceof Response) return sent;
  const { token } = await params;
  const { fields, isTooLong } = sent;
  if (isTooLong) return refused(413, fields);
  try {
    const reader = { kind: "reader", id: "", address: await requestSource() } as const;
    await writeGuestNote(reader, token, parseInput(GuestNote, fields));
    return new Response(null, { status: 303, headers: { Location: notedPath(token) } });
  } catch (error) {
    const refusal = refusalOf(error);
    const status = plainStatuses.find((each) => each === refusal.status) ?? 400;
    return refused(status, fields, refusal.problems[0] ?? refusal);
  }
}

async function refused(
  status: PlainStatus,
  { edition: key = "", name = "", text = "" }: Record<string, string>,
  problem?: Parameters<typeof problemText>[1],
): Promise<Response> {
  const edition = (isEditionKey(key) ? (await readOutlet(key))?.edition : undefined) ?? noEdition;
  // The door's own sentence says more of what is not there.
  const why = problem && status !== 404 ? problemText(edition.language, problem) : undefined;
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(plainPage(status, edition, [name, text].filter(Boolean).join("\n\n"), why), {
    status,
    headers,
  });
}
