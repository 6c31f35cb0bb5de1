import { fileAnswer } from "@/app/_answers/file-answer";
import { openEdition } from "@/app/_public/params";
import { webManifest } from "@/newsroom/outlet/manifest";
import { tag } from "@/newsroom/touched";

export function generateStaticParams() {
  return [{ edition: "0" }];
}

/** What a device shows of an edition that a reader puts among her programs. */
export async function GET(_: Request, { params }: RouteContext<"/[edition]/manifest.webmanifest">) {
  const { outlet } = await openEdition((await params).edition);
  return fileAnswer(JSON.stringify(webManifest(outlet)), "application/manifest+json", [tag.outlet]);
}
