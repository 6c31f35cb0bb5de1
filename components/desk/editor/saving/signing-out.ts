import { headlineOf } from "@/components/desk/kept-words/kept-text";
import { type KeptWords, listKept, removeKept } from "./journal";
import { settledWithin } from "./settled-within";
import { closeSittings, flushSittings, keepSittings, unsavedHeadlines } from "./sitting";

/** Milliseconds that signing out waits for the last save, and for this machine's storage. */
const patience = 4000;

/** Headlines of all stories with words that the server does not have, after one more try to send them. */
export async function findUnsaved(person: string): Promise<string[]> {
  await settledWithin(patience, flushSittings());
  let kept: KeptWords[] = [];
  const reading = listKept(person).then((rows) => {
    kept = rows;
  });
  await settledWithin(patience, reading);
  return [...new Set([...unsavedHeadlines(), ...kept.map(headlineOf)])];
}

/** Leaves the words on this machine; false, and nothing is ended, where it does not have all of them. */
export async function leaveWords(): Promise<boolean> {
  const isKept = await keepSittings();
  if (isKept) await closeSittings(false);
  return isKept;
}

/** Takes the words from this machine; false where it does not confirm that all are gone. */
export function eraseWords(person: string): Promise<boolean> {
  // Not in the script that each page waits for; without it they go with their tab.
  void import("@/components/desk/editor/notes/kept-draft").then(
    ({ forgetDrafts }) => forgetDrafts(),
    () => {},
  );
  const erased = closeSittings(true).then(async () => removeKept(await listKept(person)));
  return settledWithin(patience, erased);
}

/** Takes the desk and the stories that were opened lately from this device; words that were left on it stay. */
export function forgetDevice(): Promise<boolean> {
  // Not in the script that each page waits for.
  const forgotten = import("@/components/desk/offline/keeping").then(({ forgetDesk }) => forgetDesk());
  return settledWithin(patience, forgotten);
}
