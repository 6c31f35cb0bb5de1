import { afterAll, expect, test } from "vitest";
import { closeDatabase, withTransaction } from "@/db/client";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { type Handled, storyVerbs } from "@/e2e/support/story-verbs";
import { NewsroomError } from "@/newsroom/errors";
import { noteSitting } from "@/newsroom/sitting/commands";
import { closeJobs } from "@/platform/jobs";

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
});

type Verb = keyof typeof storyVerbs;
class Undo extends Error {}

/** What comes of a verb, which is undone again: the next one finds the story as it stood. */
async function outcomeOf(verb: Verb, story: Handled): Promise<string> {
  let outcome = "";
  await withTransaction(async () => {
    outcome = await storyVerbs[verb](story).then(
      (answer) => (typeof answer === "string" ? answer : "✓"),
      (cause: unknown) => {
        if (!(cause instanceof NewsroomError)) throw cause;
        return cause.messageKey === "stateChanged" ? "–" : cause.messageKey;
      },
    );
    throw new Undo();
  }).catch((cause: unknown) => {
    if (!(cause instanceof Undo)) throw cause;
  });
  return outcome;
}

/** A colleague has the text in her hand. */
const lock = async ({ id }: Handled) =>
  noteSitting(await makePerson("editor"), { articleId: id, tab: "other", isWriting: true });

const standings = {
  draft: ["draft", []],
  inReview: ["in_review", []],
  scheduled: ["in_review", [storyVerbs.schedule]],
  embargoed: ["in_review", [storyVerbs.setEmbargo]],
  published: ["published", []],
  withdrawn: ["published", [storyVerbs.withdraw]],
  corrected: ["published", [storyVerbs.correct]],
  locked: ["in_review", [lock]],
  spiked: ["draft", [storyVerbs.spike]],
  killed: ["published", [storyVerbs.kill]],
} as const;
type Standing = keyof typeof standings;

/** What an editor is answered, by what a story is: done, "–" where it has gone on meanwhile, else why not. */
const table = `
verb           draft                   inReview                scheduled               embargoed               published       withdrawn               corrected       locked                  spiked                  killed
save           saved                   saved                   saved                   saved                   saved           saved                   saved           held                    forbidden               forbidden
submit         ✓                       –                       ✓                       –                       ✓               ✓                       ✓               –                       –                       –
recall         –                       ✓                       –                       ✓                       –               –                       –               ✓                       –                       –
requestChanges –                       ✓                       –                       ✓                       –               –                       –               ✓                       –                       –
publish        –                       ✓                       –                       embargo.holds           –               –                       –               ✓                       –                       –
publishSoon    –                       ✓                       –                       embargo.holds           –               –                       –               ✓                       –                       –
schedule       –                       ✓                       –                       embargo.holds           –               –                       –               ✓                       –                       –
takeBack       nothingPromised         nothingPromised         ✓                       nothingPromised         nothingPromised nothingPromised         nothingPromised nothingPromised         –                       –
movePromise    nothingPromised         nothingPromised         ✓                       nothingPromised         nothingPromised nothingPromised         nothingPromised nothingPromised         nothingPromised         nothingPromised
withdraw       –                       –                       –                       –                       ✓               –                       ✓               –                       –                       –
republish      –                       –                       –                       –                       –               ✓                       –               –                       –                       –
spike          ✓                       ✓                       ✓                       ✓                       –               –                       –               ✓                       –                       –
unspike        –                       –                       –                       –                       –               –                       –               –                       ✓                       –
kill           –                       –                       –                       –                       ✓               ✓                       ✓               –                       –                       –
correct        correction.notPublished correction.notPublished correction.notPublished correction.notPublished ✓               correction.notPublished ✓               correction.notPublished correction.notPublished correction.notPublished
setEnd         notLive                 notLive                 notLive                 notLive                 ✓               notLive                 ✓               notLive                 notLive                 notLive
leaveFronts    notLive                 notLive                 notLive                 notLive                 ✓               notLive                 ✓               notLive                 notLive                 notLive
dropEnd        notLive                 notLive                 notLive                 notLive                 nothingPromised notLive                 nothingPromised notLive                 notLive                 notLive
returnToFronts notLive                 notLive                 notLive                 notLive                 –               notLive                 –               notLive                 notLive                 notLive
setEmbargo     ✓                       ✓                       embargo.promised        ✓                       ✓               ✓                       ✓               ✓                       ✓                       killed
liftEmbargo    –                       –                       –                       ✓                       –               –                       –               –                       –                       killed
preview        ✓                       ✓                       ✓                       embargo.holds           ✓               preview.withdrawn       ✓               ✓                       preview.spiked          killed
duplicate      ✓                       ✓                       ✓                       ✓                       ✓               ✓                       ✓               ✓                       ✓                       ✓
`;

const [head = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) => line.split(/ +/));
const expected = new Map(rows.map(([verb = "", ...cells]) => [verb, cells]));

test("the table has every verb and every standing", () => {
  expect([...expected.keys()]).toEqual(Object.keys(storyVerbs));
  expect(head.slice(1)).toEqual(Object.keys(standings));
});

test.each(Object.keys(standings) as Standing[])(
  "what may be done with a story that is: %s",
  async (standing) => {
    const [from, steps] = standings[standing];
    const { id, editor } = await makeArticle(from);
    for (const step of steps) await step({ id, editor });
    const column = head.indexOf(standing) - 1;
    const found: Record<string, string> = {};
    for (const verb of Object.keys(storyVerbs) as Verb[]) found[verb] = await outcomeOf(verb, { id, editor });
    expect(found).toEqual(Object.fromEntries([...expected].map(([verb, cells]) => [verb, cells[column]])));
  },
);
