import { expect, test } from "vitest";
import { Overloaded, Turnstile } from "./turnstile";

test("so many at once, the others in order, and no endless line", async () => {
  const turnstile = new Turnstile(2, 3);
  const begun: number[] = [];
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const works = gates.map((gate, index) =>
    turnstile.pass(async () => {
      begun.push(index);
      await gate.promise;
      if (index === 0) throw new Error("fails");
    }),
  );
  await expect(turnstile.pass(async () => {})).rejects.toThrow(Overloaded);
  expect(begun).toEqual([0, 1]);
  gates[0]?.resolve();
  await expect(works[0]).rejects.toThrow("fails");
  expect(begun).toEqual([0, 1, 2]);
  for (const gate of gates) gate.resolve();
  await Promise.all(works.slice(1));
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  await turnstile.pass(async () => {});
});
