import type { Standing, Visitor } from "./cast";

/** The status that each visitor gets. */
export type Expected = Record<Visitor, number>;

/** Pages send whoever is not signed in to the door; interfaces say 401; pictures do not exist for them. */
const page = 307;
const json = 401;

const signedIn = (stranger: number, status = 200): Expected => ({
  stranger,
  deactivated: stranger,
  offStory: status,
  onStory: status,
  editor: status,
  administrator: status,
});

/** Everybody alike: what readers get does not depend on who asks. */
export const everybody = (status: number): Expected => signedIn(status, status);
export const anyoneAtDesk = signedIn(page);
export const anyoneByScript = signedIn(json);
export const anyoneForFile = signedIn(404);
/** For those without the right a page does not exist. */
export const editors: Expected = { ...anyoneAtDesk, offStory: 404, onStory: 404 };
export const administrators: Expected = { ...editors, editor: 404 };
/** A story one may not see does not exist either. */
export const peopleOnStory: Expected = { ...anyoneAtDesk, offStory: 404 };
export const peopleOnStoryByScript: Expected = { ...anyoneByScript, offStory: 404 };

/** What readers get of a story, by its standing. */
export function ofReaders(published: number, withdrawn: number): Record<Standing, Expected> {
  return {
    draft: everybody(404),
    embargoed: everybody(404),
    in_review: everybody(404),
    spiked: everybody(404),
    published: everybody(published),
    withdrawn: everybody(withdrawn),
    killed: everybody(withdrawn),
  };
}

/** The same whatever the standing. */
export function alike(expected: Expected): Record<Standing, Expected> {
  return {
    draft: expected,
    embargoed: expected,
    in_review: expected,
    spiked: expected,
    published: expected,
    withdrawn: expected,
    killed: expected,
  };
}
