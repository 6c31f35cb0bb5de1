import { afterAll } from "vitest";
import { retirePeople } from "./made-people";

/** Behind each file of data tests. A file that has a database of its own has closed it by now, and leaves nobody behind. */
afterAll(async () => {
  await retirePeople().catch((error) => {
    if (codeOf(error) !== "CONNECTION_ENDED") throw error;
  });
});

const codeOf = (error: unknown) => Object(Object(error).cause ?? error).code;
