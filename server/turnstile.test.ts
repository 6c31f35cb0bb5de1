import { expect, test, vi } from "vitest";
import { Overloaded, Turnstile } from "./turnstile";

/** Work that is under way until it is ended. */
function line(places: number, longest: number, most = 100) {
  const turnstile = new Turnstile(places, longest);
  const begun: string[] = [];
  const refused: string[] = [];
  const ends = new Map<string, () => void>();
  const come = (who: string, name: string) =>
    turnstile
      .pass([{ who, most }], () => {
        begun.push(name);
        return new Promise<void>((end) => ends.set(name, end));
      })
      .catch((cause) => {
        expect(cause).toBeInstanceOf(Overloaded);
        refused.push(name);
      });
  const settled = () => new Promise((done) => setImmediate(done));
  const end = (name: string) => {
    ends.get(name)?.();
    return settled();
  };
  return { begun, refused, come, settled, end };
}

test("turns go round, so that a crowd waits for itself", async () => {
  const { begun, come, end } = line(1, 10);
  for (const name of ["a1", "a2", "a3", "b1", "b2", "reader"]) void come(name.replace(/\d/, ""), name);
  for (const name of ["a1", "a2", "b1", "reader", "a3"]) await end(name);
  expect(begun).toEqual(["a1", "a2", "b1", "reader", "a3", "b2"]);
});

test("one has so many places, waiting ones included, and gets them back", async () => {
  const { begun, refused, come, settled, end } = line(1, 10, 2);
  for (const name of ["1", "2", "3"]) void come("crowd", name);
  await settled();
  expect([begun, refused]).toEqual([["1"], ["3"]]);
  await end("1");
  void come("crowd", "4");
  await end("2");
  expect([begun, refused]).toEqual([["1", "2", "4"], ["3"]]);
});

test("a full line takes nobody, but a crowd gives way to who has less in it", async () => {
  const { refused, come, settled } = line(1, 3);
  for (const name of ["1", "2", "3", "4", "5"]) void come("crowd", name);
  await settled();
  expect(refused).toEqual(["5"]);
  void come("reader", "reader");
  void come("other", "other");
  await settled();
  expect(refused).toEqual(["5", "4", "3"]);
  void come("late", "late");
  await settled();
  expect(refused).toEqual(["5", "4", "3", "late"]);
});

test("a place that rests is free again after as long as its work took", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  const turnstile = new Turnstile(1, 1, "as long");
  const took = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const first = turnstile.pass([], () => took(50));
  const begun = vi.fn(async () => {});
  const second = turnstile.pass([], begun);
  await vi.advanceTimersByTimeAsync(50);
  await first;
  await vi.advanceTimersByTimeAsync(49);
  expect(begun).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await second;
  vi.useRealTimers();
});

test("where it mostly waits for others it rests as long as this process worked", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  const worked = vi.spyOn(process, "cpuUsage").mockReturnValue({ user: 6_000, system: 4_000 });
  const turnstile = new Turnstile(1, 1, "as busy");
  const took = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const first = turnstile.pass([], () => took(50));
  const begun = vi.fn(async () => {});
  const second = turnstile.pass([], begun);
  await vi.advanceTimersByTimeAsync(50);
  await first;
  await vi.advanceTimersByTimeAsync(9);
  expect(begun).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await second;
  worked.mockRestore();
  vi.useRealTimers();
});

test("who had no turn lately comes before those who had, and finds room among them", async () => {
  const turnstile = new Turnstile(1, 2, "none", true);
  const order: string[] = [];
  const done: (() => void)[] = [];
  const come = (who: string) =>
    turnstile.pass([{ who, most: 9 }], () => {
      order.push(who);
      return new Promise<void>((end) => done.push(end));
    });
  const first = [come("crowd a"), come("crowd b")];
  done.shift()?.();
  await first[0];
  const again = [come("crowd a").catch(() => "sent away")];
  await vi.waitFor(() => expect(order).toEqual(["crowd a", "crowd b"]));
  const late = come("crowd c");
  const newcomer = come("newcomer");
  expect(await again[0]).toBe("sent away");
  for (const each of [first[1], late, newcomer]) {
    await vi.waitFor(() => expect(done.length).toBe(1));
    done.shift()?.();
    await each;
  }
  expect(order).toEqual(["crowd a", "crowd b", "crowd c", "newcomer"]);
});
