import { deskShellPath, deskWorkerPath } from "@/newsroom/address/rules";
import { type DevicePerson, forgetAll, notePerson } from "./device";
import { dropShells } from "./kept-shell";

/** The stories' own page stands above all others of the desk: the worker's file says that it may reach so far. */
const deskScope = "/desk";

/** Whether this browser can open the desk without the newsroom: not without https, nor where it is forbidden. */
const canKeep = () => "serviceWorker" in navigator && "caches" in window && "indexedDB" in window;

/**
 * Has this device know whose it is; answers with what has it open the desk for her also without the newsroom. Both reject where
 * it cannot.
 */
export async function enterDesk(person: DevicePerson): Promise<() => Promise<void>> {
  if (!canKeep()) return async () => {};
  const isHers = await notePerson(person);
  return () => keepDesk(isHers);
}

async function keepDesk(isHers: boolean): Promise<void> {
  const registration = await navigator.serviceWorker.register(deskWorkerPath, { scope: deskScope });
  // A worker that was sent away while a window still had it comes back without what it kept.
  const isWhole = isHers && (await caches.match(deskShellPath)) !== undefined;
  if (!isWhole) registration.active?.postMessage("keep");
}

/** This device opens nothing any more without the newsroom, and has nothing of it. Never rejects. */
export async function forgetDesk(): Promise<void> {
  if (!canKeep()) return;
  const registration = await navigator.serviceWorker.getRegistration(deskScope).catch(() => undefined);
  await Promise.allSettled([registration?.unregister(), dropShells(), forgetAll()]);
}
