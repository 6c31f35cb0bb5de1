import { createServer } from "node:net";

/** A port of this machine that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      const port = bound && typeof bound === "object" ? bound.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
