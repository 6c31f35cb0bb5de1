import { type APIRequestContext, expect } from "@playwright/test";

/** What readers get at an address: a status, words that must stand there and words that must not. */
export type Seen = { status?: number; has?: string[]; lacks?: string[] };

/** Asks like a reader until the address answers so; a change reaches readers a moment after its commit. */
export async function readersSee(
  request: APIRequestContext,
  path: string,
  { status = 200, has = [], lacks = [] }: Seen,
): Promise<void> {
  await expect(async () => {
    const answer = await request.get(encodeURI(path), { maxRedirects: 0 });
    expect(answer.status(), path).toBe(status);
    // Binding makes some spaces of headlines no-break: to who reads they are spaces.
    const body = (await answer.text()).replaceAll("\u00a0", " ");
    for (const words of has) expect(body, path).toContain(words);
    for (const words of lacks) expect(body, path).not.toContain(words);
  }).toPass({ intervals: [100], timeout: 10_000 });
}
