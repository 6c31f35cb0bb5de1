/** A picture that waits for its turn: what sends it, and what takes its mark away unsent. */
export type Waiting<Sent> = { send: () => Promise<Sent | null>; drop: () => void };

/** Sends one after the other for as long as they are wanted: what was taken back meanwhile is not sent, nor put in. */
export async function inTurn<Sent>(
  waiting: Waiting<Sent>[],
  isWanted: () => boolean,
  arrived: (sent: Sent) => void,
): Promise<void> {
  for (const { send, drop } of waiting) {
    if (!isWanted()) {
      drop();
      continue;
    }
    const sent = await send();
    if (sent && isWanted()) arrived(sent);
  }
}
