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
