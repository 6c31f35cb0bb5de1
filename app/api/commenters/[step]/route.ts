import { commenterCookie, currentCommenter, setCommenterCookie } from "@/app/_answers/commenter-cookie";
import { openReader } from "@/app/_answers/reader-cookie";
import { readReaderFields, refusalOf, refusalPage } from "@/app/_answers/reader-form";
import { readOutlet } from "@/app/_public/published";
import { commenterPath, type Said } from "@/components/comment/paths";
import { eraseOwn } from "@/newsroom/commenter/erasing";
import { chooseLetters } from "@/newsroom/commenter/letter-choices";
import { leaveCommenter, openLink, requestLink } from "@/newsroom/commenter/links";
import {
  acknowledgeWarning,
  appealDecision,
  editOwnComment,
  removeOwnComment,
} from "@/newsroom/commenter/own";
import { getOwnData } from "@/newsroom/commenter/queries";
import {
  AppealSent,
  type Commenter,
  ErasureSent,
  LettersChosen,
  LinkOpened,
  LinkWanted,
  OwnChosen,
  OwnEdited,
  WarningSeen,
} from "@/newsroom/commenter/rules";
import { type Edition, isEditionKey } from "@/newsroom/edition/rules";
import { NewsroomError } from "@/newsroom/errors";
import { parseInput } from "@/newsroom/input";
import { plainPage } from "@/server/plain-page";

type Asked = { fields: Record<string, string>; edition: Edition };

const asOwner = async () => ({ commenter: await currentCommenter(), reader: await openReader() });

/** Whoever has confirmed by mail. Throws `forbidden` for everybody else. */
async function asCommenter() {
  const { commenter, reader } = await asOwner();
  if (!commenter) throw new NewsroomError("forbidden", "comment.confirmFirst");
  return { commenter, reader };
}

/** What can be done with what is one's own, each with what the page says then. */
const steps: Record<string, (asked: Asked) => Promise<Said>> = {
  link: async ({ fields, edition }) => {
    await requestLink(await openReader(), edition.key, parseInput(LinkWanted, fields));
    return "sent";
  },
  open: async ({ fields }) => {
    await setCommenterCookie(await openLink(await openReader(), parseInput(LinkOpened, fields)));
    return "opened";
  },
  leave: async () => {
    await leaveCommenter(await openReader(), await commenterCookie());
    await setCommenterCookie(null);
    return "left";
  },
  edit: async ({ fields }) => {
    await editOwnComment(await asOwner(), parseInput(OwnEdited, fields));
    return "edited";
  },
  remove: async ({ fields }) => {
    await removeOwnComment(await asOwner(), parseInput(OwnChosen, fields));
    return "removed";
  },
  appeal: async ({ fields }) => {
    await appealDecision(await asCommenter(), parseInput(AppealSent, fields));
    return "appealed";
  },
  acknowledge: async ({ fields }) => {
    await acknowledgeWarning(await asCommenter(), parseInput(WarningSeen, fields));
    return "acknowledged";
  },
  letters: async ({ fields }) => {
    await chooseLetters(await asCommenter(), parseInput(LettersChosen, fields));
    return "chosen";
  },
  erase: async ({ fields }) => {
    const { commenter, reader } = await asCommenter();
    parseInput(ErasureSent, fields);
    await eraseOwn(reader, commenter);
    await setCommenterCookie(null);
    return "erased";
  },
};

/** Takes a form of the page on which somebody sees what is her own; what is refused goes back with why and its words. */
export async function POST(request: Request, { params }: RouteContext<"/api/commenters/[step]">) {
  const { step: name } = await params;
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  const sent = await readReaderFields(request);
  if (sent instanceof Response) return sent;
  const { fields, isTooLong } = sent;
  const key = fields.edition ?? "";
  const edition = isEditionKey(key) ? (await readOutlet(key))?.edition : undefined;
  if (!step || !edition) return new Response(null, { status: 404 });
  const words = fields.text ?? fields.words;
  if (isTooLong)
    return new Response(plainPage(413, edition, words), {
      status: 413,
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  try {
    const said = await step({ fields, edition });
    return new Response(null, {
      status: 303,
      headers: { Location: `${commenterPath(edition.key)}?said=${said}` },
    });
  } catch (error) {
    return refusalPage(edition, refusalOf(error), words);
  }
}

/** Everything that is kept of who asks, as a file. */
export async function GET(_request: Request, { params }: RouteContext<"/api/commenters/[step]">) {
  const commenter: Commenter | null = (await params).step === "data" ? await currentCommenter() : null;
  if (!commenter) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(JSON.stringify(await getOwnData(commenter), null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="comments.json"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
