import { readFile } from "node:fs/promises";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { z } from "zod";

const Manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), filename: z.string() })),
});

/** Ids of the built server actions, by the names that `listActions` gives them. */
export async function actionIds(): Promise<Map<string, string>> {
  const text = await readFile(".next/server/server-reference-manifest.json", "utf8");
  const built = Object.entries(Manifest.parse(JSON.parse(text)).node);
  return new Map(built.map(([id, { filename, exportedName }]) => [`${filename} ${exportedName}`, id]));
}

/** What a form says of itself before it was ever sent. */
const untouched = { ok: null, message: null, problems: {}, values: {}, result: null, turn: 0 };

/**
 * Posts to a server action by hand, as React's client would: the arguments (an untouched form's state, and the form)
 * in the encoding of its replies, the action by its id.
 */
export function callAction(
  asking: APIRequestContext,
  page: string,
  id: string,
  fields: Record<string, string>,
): Promise<APIResponse> {
  const multipart = new FormData();
  for (const [name, value] of Object.entries(fields)) multipart.set(`_1_${name}`, value);
  // Last, since it is read as soon as it arrives.
  multipart.set("0", JSON.stringify([untouched, "$K1"]));
  return asking.post(page, {
    headers: { "Next-Action": id, Accept: "text/x-component" },
    multipart,
  });
}
