import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as sending from "@/components/desk/send-file";
import { sendPicture } from "./upload-request";

const file = new File(["x"], "نهر.jpg");
const answer = { picture: { id: "1" }, isKnown: false };
const { UploadFailure } = sending;

/** Runs one upload whose attempts end as told, and answers with what was said of it. */
function sent(...attempts: (Error | typeof answer)[]) {
  const sendFile = vi.spyOn(sending, "sendFile");
  for (const attempt of attempts)
    if (attempt instanceof Error) sendFile.mockRejectedValueOnce(attempt);
    else sendFile.mockResolvedValueOnce(attempt);
  const leaving = new AbortController();
  const onDropped = vi.fn();
  const upload = sendPicture(file, { onProgress: () => {}, onDropped, signal: leaving.signal, person: "p" });
  return { upload, sendFile, onDropped, leaving };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  newsroomSays(200);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
const target = new EventTarget();

/** What the newsroom answers when it is asked whether it is there; nothing where the line is down. */
function newsroomSays(status: number | null) {
  const asked = vi.fn(async () => {
    if (status === null) throw new TypeError("no line");
    return new Response(null, { status });
  });
  vi.stubGlobal("fetch", asked);
  return asked;
}

test("a file goes on when the browser says that the line is back, or after a while", async () => {
  const offline = new UploadFailure("offline");
  const { upload, sendFile, onDropped } = sent(offline, offline, answer);
  await vi.advanceTimersByTimeAsync(0);
  expect(onDropped).toHaveBeenCalledTimes(1);
  target.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(onDropped).toHaveBeenCalledTimes(2);
  expect(sendFile).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(6_000);
  await expect(upload).resolves.toBe(answer);
  expect(vi.getTimerCount()).toBe(0);
});

test("a file is not sent again before the newsroom is there, and never for somebody else", async () => {
  const silent = newsroomSays(null);
  const { upload, sendFile, onDropped } = sent(new UploadFailure("offline"), answer);
  const ended = expect(upload).rejects.toMatchObject({ reason: "signedOut" });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(silent.mock.calls.length).toBeGreaterThan(1);
  expect(sendFile).toHaveBeenCalledTimes(1);
  expect(onDropped).toHaveBeenCalledTimes(1);
  const asked = newsroomSays(401);
  await vi.advanceTimersByTimeAsync(60_000);
  await ended;
  expect(asked).toHaveBeenCalledWith(
    "/api/notifications",
    expect.objectContaining({ headers: { "x-warraq-person": "p" } }),
  );
  expect(sendFile).toHaveBeenCalledTimes(1);
  // The next one waiting costs no megabytes either.
  const next = sent(answer);
  await expect(next.upload).rejects.toMatchObject({ reason: "signedOut" });
  expect(next.sendFile).toHaveBeenCalledTimes(1);
  newsroomSays(200);
  await expect(sent(answer).upload).resolves.toBe(answer);
});

test("what the newsroom refuses is not sent again, and what nobody waits for ends", async () => {
  const { upload } = sent(new UploadFailure("refused", "لا"));
  await expect(upload).rejects.toMatchObject({ reason: "refused", sentence: "لا" });
  const left = sent(new UploadFailure("offline"));
  const ended = expect(left.upload).rejects.toMatchObject({ reason: "cancelled" });
  await vi.advanceTimersByTimeAsync(0);
  left.leaving.abort();
  await ended;
  expect(vi.getTimerCount()).toBe(0);
});
