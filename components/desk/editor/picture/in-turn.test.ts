import { expect, it } from "vitest";
import { inTurn } from "./in-turn";

it("sends nothing more of a file that was taken back, and takes its marks away", async () => {
  const happened: string[] = [];
  let isWanted = true;
  const waiting = ["أولى", "ثانية", "ثالثة", "رابعة"].map((name) => ({
    send: async () => {
      happened.push(`send ${name}`);
      if (name === "ثانية") isWanted = false;
      return name;
    },
    drop: () => happened.push(`drop ${name}`),
  }));
  await inTurn(
    waiting,
    () => isWanted,
    (name) => happened.push(`put ${name}`),
  );
  expect(happened).toEqual(["send أولى", "put أولى", "send ثانية", "drop ثالثة", "drop رابعة"]);
});

it("goes on behind one that failed", async () => {
  const put: number[] = [];
  const waiting = [1, null, 3].map((answer) => ({ send: async () => answer, drop: () => {} }));
  await inTurn(
    waiting,
    () => true,
    (sent) => put.push(sent),
  );
  expect(put).toEqual([1, 3]);
});
