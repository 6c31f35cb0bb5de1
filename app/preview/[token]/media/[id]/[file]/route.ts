import { answerRendition, noRendition } from "@/app/_answers/rendition-answer";
import { parseRenditionFile } from "@/newsroom/picture/rules";
import { getRenditionOfLink } from "@/newsroom/preview-link/queries";

/** A picture of the story that a preview link opens, for as long as it does. */
export async function GET(request: Request, { params }: RouteContext<"/preview/[token]/media/[id]/[file]">) {
  const { token, id, file } = await params;
  const wanted = parseRenditionFile(file);
  const rendition = wanted && (await getRenditionOfLink(token, id, wanted));
  return rendition
    ? answerRendition(request, rendition, { "Cache-Control": "private, no-store" })
    : noRendition();
}
