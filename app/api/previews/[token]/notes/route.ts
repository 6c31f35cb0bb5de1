import { loggedError } from "@/app/_answers/logged-error";
import { isSameOrigin } from "@/app/_answers/same-origin";
import { readOutlet } from "@/app/_public/published";
import { isEditionKey } from "@/newsroom/edition/rules";
import { httpStatus, type NewsroomError } from "@/newsroom/errors";
import { parseInput } from "@/newsroom/input";
import { languageKeys } from "@/newsroom/language/rules";
import { writeGuestNote } from "@/newsroom/preview-link/guest-notes";
import { GuestNote, notedPath } from "@/newsroom/preview-link/rules";
import { maxFormBytes } from "@/newsroom/reader/rules";
import { storableText } from "@/newsroom/storable";
import { type PlainStatus, plainPage, plainStatuses } from "@/server/plain-page";

const address = "x-warraq-client";
/** Where nothing tells whose form it was. */
const noEdition = { language: languageKeys[0], front: "/" };

/** Takes a note of somebody whom a preview link brought; what is refused goes back to her at once, with its words. */
export async function POST(request: Request, { params }: RouteContext<"/api/previews/[token]/notes">) {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { token } = await params;
  const sent = Buffer.from(await request.arrayBuffer());
  const given = [...new URLSearchParams(sent.subarray(0, maxFormBytes).toString("utf8"))];
  const fields = Object.fromEntries(given.map(([name, value]) => [name, storableText(value)]));
  try {
    const reader = { kind: "reader", id: "", address: request.headers.get(address) ?? "unknown" } as const;
    await writeGuestNote(reader, token, parseInput(GuestNote, fields));
    return new Response(null, { status: 303, headers: { Location: notedPath(token) } });
  } catch (error) {
    const status = statusOf(loggedError("a note by a preview link failed", error));
    const { edition: key = "", text = "" } = fields;
    const edition = isEditionKey(key) ? (await readOutlet(key))?.edition : undefined;
    const headers = { "content-type": "text/html; charset=utf-8" };
    return new Response(plainPage(status, edition ?? noEdition, text), {
      status,
      headers,
    });
  }
}

/** The door has a page for each of these; whatever else was wrong of a form is one of them. */
function statusOf({ code }: NewsroomError): PlainStatus {
  const status = httpStatus[code];
  return plainStatuses.find((each) => each === status) ?? 400;
}
