/**
 * Guarantee: what was promised for a time and is not kept, a text that is not there in time, and a
 * backup that is too old, is told of while one web process lives, by letter too where
 * nobody works in the background.
 */
import { isWorkerSilent } from "@/db/readiness";
import { jobNamed } from "@/newsroom/access";
import { tellOfOldBackup } from "@/newsroom/backup/alarm";
import { tellOfLateTexts } from "@/newsroom/plan/due";
import { tellOfOverdue } from "@/newsroom/promise/alarm";
import { each } from "@/platform/each";
import { log } from "@/platform/log";
import { deliverMail } from "@/platform/mail";

/** Milliseconds between two looks. */
const lookEvery = 20_000;

async function look(): Promise<void> {
  const watcher = jobNamed("watch_promises");
  const alarms = await tellOfOverdue(watcher);
  if (alarms.length > 0) log.error("what was promised for a time is not kept", { letters: alarms.length });
  const letters = [...alarms, ...(await tellOfLateTexts(watcher)), ...(await tellOfOldBackup(watcher))];
  if (letters.length === 0) return;
  if (await isWorkerSilent()) await each(letters.map((id) => () => deliverMail(id)));
}

/** Looks now and then; answers how to stop. Each look waits for the one before. */
export function watchPromises(): () => void {
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look()
      .catch((cause) => log.warn("nobody could look for what is overdue", { cause }))
      .finally(() => {
        isLooking = false;
      });
  }, lookEvery);
  return () => clearInterval(timer);
}
