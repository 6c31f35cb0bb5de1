import { randomUUID } from "node:crypto";
import type { Person } from "@/newsroom/access";
import { addRedirect } from "@/newsroom/redirect/commands";
import { importRedirects } from "@/newsroom/redirect/importing";

/** An old address that leads to a page, and a file of two lines that clash with it. */
export async function makeRedirects(editor: Person): Promise<{ redirectId: string; importId: string }> {
  const address = `/old/${randomUUID()}/مقال`;
  const { id: redirectId } = await addRedirect(editor, { from: address, to: "/ar/about" });
  const importId = randomUUID();
  const file = async function* () {
    yield Buffer.from(`${address},/ar/policy\nnonsense,/ar/about\n`);
  };
  await importRedirects(editor, { id: importId, fileName: "روابط.csv", file: file() });
  return { redirectId, importId };
}
