import { expect, test } from "vitest";
import { Room } from "./room";

test("what was quiet longest goes, of one owner and of all, and nothing that was heard of again", () => {
  const dropped: string[] = [];
  const room = new Room<string>(2, 4, (thing) => dropped.push(thing));
  for (const thing of ["a1", "a2", "a1", "a3"]) room.enter("a", thing);
  expect(dropped).toEqual(["a2"]);
  for (const thing of ["b1", "b2", "c1"]) room.enter(thing.slice(0, 1), thing);
  expect(dropped).toEqual(["a2", "a1"]);
  room.leave("a3");
  room.leave("a3");
  room.enter("c", "c2");
  expect([dropped, room.countOf("a"), room.countOf("c")]).toEqual([["a2", "a1"], 0, 2]);
});

test("what is heavy takes the room of many", () => {
  const dropped: string[] = [];
  const room = new Room<string>(10, 15, (thing) => dropped.push(thing));
  for (const [thing, weight] of Object.entries({ a1: 3, a2: 3, a3: 3 })) room.enter("a", thing, weight);
  room.enter("a", "a4", 8);
  expect(dropped).toEqual(["a1", "a2", "a3"]);
  room.enter("b", "b1", 9);
  expect([dropped.at(-1), room.countOf("a"), room.countOf("b")]).toEqual(["a4", 0, 9]);
  room.enter("c", "c1", 11);
  expect([dropped.at(-1), room.countOf("c")]).toEqual(["c1", 0]);
});
