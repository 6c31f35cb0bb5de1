/**
 * Runs `stop`, once, when this process is asked to end, and then ends it. A parent that was killed cannot ask: without
 * it nobody could stop this process, so that counts as asking.
 */
export function whenAskedToStop(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = async () => {
    if (isStopping) return;
    isStopping = true;
    await stop();
    process.exit(0);
  };
  for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.on(event, () => void end());
}
