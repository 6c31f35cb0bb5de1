import { knownError, type NewsroomError } from "@/newsroom/errors";
import { log } from "@/platform/log";

/** What a door may say of a failure; what nobody outside can mend is logged as `event`. */
export function loggedError(event: string, cause: unknown): NewsroomError {
  const error = knownError(cause);
  if (error.code === "unavailable") log.error(event, { cause });
  return error;
}
