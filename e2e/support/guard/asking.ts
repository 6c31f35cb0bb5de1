import type { APIRequestContext } from "@playwright/test";
import type { Cast, CastStory, Standing } from "./cast";
import type { Expected } from "./expected";

type Sending = Omit<NonNullable<Parameters<APIRequestContext["fetch"]>[1]>, "method">;

/** How a route is asked for, and the status that each visitor gets; of a story, once for each standing. */
export type Asking =
  | { address: (cast: Cast) => string | string[]; sending?: Sending; expected: Expected }
  | {
      ofStory: (story: CastStory) => string;
      sending?: (story: CastStory) => Sending;
      expected: Record<Standing, Expected>;
    };

/** One address, the same for every story. */
export const at = (address: string, expected: Expected, sending?: Sending): Asking => ({
  address: () => address,
  expected,
  sending,
});

/** What a program says it reads. */
export const script = { Accept: "application/json" };
