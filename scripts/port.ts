import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { StartFailure } from "./start-failure";

/** Refuses a port that another program holds; one that is just closing is waited for, `patience` milliseconds. */
export async function refuseBusyPort(host: string, port: number, patience = 0): Promise<void> {
  for (let waited = 0; ; waited += 200) {
    const code = await tryToListen(host, port);
    if (!code) return;
    if (code !== "EADDRINUSE") throw new StartFailure(`Port ${port} on ${host} cannot be opened (${code}).`);
    if (waited >= patience)
      throw new StartFailure(
        `Port ${port} is used by another program; stop it, or start on another, as in PORT=${port + 1} npm start.`,
      );
    await sleep(200);
  }
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (cause: NodeJS.ErrnoException) => resolve(cause.code ?? cause.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}
