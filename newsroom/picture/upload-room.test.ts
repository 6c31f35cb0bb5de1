import { expect, test } from "vitest";
import { uploadsOfAll, uploadsOfOne } from "./rules";
import { withUploadRoom } from "./upload-room";

/** Starts an upload that is under way until `end` is called. */
function begin(person: string) {
  let end = () => {};
  const waiting = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, result: withUploadRoom(person, () => waiting) };
}

const busy = (messageKey: string) => ({ code: "unavailable", messageKey });
const nothing = () => Promise.resolve();

test("one person, and all together, have so many uploads under way and no more", async () => {
  const own = Array.from({ length: uploadsOfOne }, () => begin("layla"));
  await expect(withUploadRoom("layla", nothing)).rejects.toMatchObject(busy("pictureUploadsOfOne"));
  await expect(withUploadRoom("ahmad", nothing)).resolves.toBeUndefined();

  const others = Array.from({ length: uploadsOfAll - uploadsOfOne }, (_, index) => begin(`person ${index}`));
  await expect(withUploadRoom("ahmad", nothing)).rejects.toMatchObject(busy("pictureUploadsOfAll"));

  for (const { end } of [...own, ...others]) end();
  await Promise.all([...own, ...others].map(({ result }) => result));
  await expect(withUploadRoom("layla", nothing)).resolves.toBeUndefined();
});

test("an upload that fails gives its place back", async () => {
  for (let count = 0; count <= uploadsOfAll; count += 1)
    await expect(withUploadRoom("layla", () => Promise.reject(new Error("broken")))).rejects.toThrow(
      "broken",
    );
});
