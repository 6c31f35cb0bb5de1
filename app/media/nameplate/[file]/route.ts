import { noRendition } from "@/app/_answers/rendition-answer";
import { readNameplate } from "@/newsroom/nameplate/files";
import { parseNameplateFile } from "@/newsroom/nameplate/rules";

/** The outlet's name as it is drawn. Its address names its content, so whoever has it may keep it. */
export async function GET(_: Request, { params }: RouteContext<"/media/nameplate/[file]">) {
  const hash = parseNameplateFile((await params).file);
  const svg = hash && (await readNameplate(hash));
  if (!svg) return noRendition();
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml",
      "Content-Length": String(svg.length),
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
