import { answerRendition, noRendition } from "@/app/_answers/rendition-answer";
import { currentUser } from "@/app/auth";
import { getRendition } from "@/newsroom/picture/queries";
import { parseRenditionFile } from "@/newsroom/picture/rules";

/** Any picture of the library, for who is signed in. */
export async function GET(request: Request, { params }: RouteContext<"/desk/media/[id]/[file]">) {
  const user = await currentUser();
  const { id, file } = await params;
  const wanted = parseRenditionFile(file);
  const rendition = user && wanted && (await getRendition(user, id, wanted));
  return rendition
    ? answerRendition(request, rendition, { "Cache-Control": "private, no-store" })
    : noRendition();
}
