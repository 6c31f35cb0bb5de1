/** Seconds before its time from which on a promise is waited for at the screen. */
export const longestCountdown = 60;
/** Seconds after its time from which on it is late, and after which a page asks again. */
export const secondsUntilLate = 15;
/** Seconds after its time for which it is still waited for at the screen. */
export const longestDelay = 600;

/** Whether a promise that comes in so many seconds, or should have come, is waited for at the screen. */
export const isAwaited = (seconds: number) => seconds < longestCountdown && seconds > -longestDelay;
