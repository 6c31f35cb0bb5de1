/** Milliseconds that one answer may take, and bytes of it that are read. */
const patience = 3_000;
const longest = 8 * 1024 * 1024;

/** What the site answers to somebody it does not know. */
export type StrangersAnswer = { status: number; body: string };

/**
 * Asks an address as a stranger would: without a cookie, as no browser, following no redirect. Null where nothing
 * answers in time: no route, no name, no certificate. Never throws.
 */
export async function askAsStranger(address: string): Promise<StrangersAnswer | null> {
  try {
    const answer = await fetch(address, {
      redirect: "manual",
      headers: { "user-agent": "Warraq-proof/1 (bot)", "cache-control": "max-age=0" },
      signal: AbortSignal.timeout(patience),
    });
    return { status: answer.status, body: await beginning(answer) };
  } catch {
    return null;
  }
}

async function beginning(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  if (answer.body)
    for await (const piece of answer.body) {
      bytes += piece.length;
      text += decoder.decode(piece, { stream: true });
      if (bytes > longest) break;
    }
  return text;
}
