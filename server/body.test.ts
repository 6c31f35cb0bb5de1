import { type IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { Body, preferredEncoding, sendBody } from "./body";

describe("the encoding of an answer", () => {
  test.each([
    [undefined, undefined],
    ["", undefined],
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip", "gzip"],
    ["BR;q=0.5", "br"],
    ["gzip;q=0.0, br;q=0", undefined],
    ["identity", undefined],
  ])("%s means %s", (accepted, expected) => {
    expect(preferredEncoding({ headers: { "accept-encoding": accepted } })).toBe(expected);
  });
});

describe("sending", () => {
  const words = "<p>خبر</p>".repeat(200);
  const body = new Body(Buffer.from(words), "text/html; charset=utf-8");

  /** Sends `body`; answers its status, headers and bytes. */
  async function sent(headers: IncomingHttpHeaders, { method = "GET", status = 200, of = body } = {}) {
    const request = new IncomingMessage(new Socket());
    Object.assign(request.headers, headers);
    request.method = method;
    const response = new ServerResponse(request);
    const end = vi.spyOn(response, "end");
    await sendBody(request, response, status, of);
    const [bytes] = end.mock.calls[0] ?? [];
    return {
      status: response.statusCode,
      headers: response.getHeaders(),
      bytes: bytes as Buffer | undefined,
    };
  }

  test("tells its length, type, tag, and that the encoding depends on who asks", async () => {
    const { status, headers, bytes } = await sent({});
    expect(status).toBe(200);
    expect(headers).toMatchObject({ etag: body.etag, vary: "Accept-Encoding" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(bytes?.toString()).toBe(words);
  });

  test.each([
    ["br", "br", brotliDecompressSync],
    ["gzip, deflate", "gzip", gunzipSync],
  ] as const)("to who takes %s as %s, under the same tag", async (accepted, encoding, decompress) => {
    const { headers, bytes } = await sent({ "accept-encoding": accepted });
    expect(headers).toMatchObject({ "content-encoding": encoding, etag: body.etag });
    expect(bytes?.length).toBeLessThan(words.length);
    expect(decompress(bytes ?? Buffer.alloc(0)).toString()).toBe(words);
  });

  test("tells when it was made once nothing else can be of that moment, and is not sent again to who says so", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2018-08-02T09:05:00.750Z") });
    const made = new Body(Buffer.from(words), "text/html; charset=utf-8");
    expect((await sent({}, { of: made })).headers["last-modified"]).toBeUndefined();
    vi.setSystemTime(new Date("2018-08-02T09:05:02.750Z"));
    const at = "Thu, 02 Aug 2018 09:05:00 GMT";
    expect((await sent({}, { of: made })).headers["last-modified"]).toBe(at);
    expect((await sent({ "if-modified-since": at }, { of: made })).status).toBe(304);
    const later = "Thu, 02 Aug 2018 09:05:01 GMT";
    expect((await sent({ "if-modified-since": later }, { of: made })).status).toBe(200);
    const both = { "if-none-match": '"other"', "if-modified-since": at };
    expect((await sent(both, { of: made })).status).toBe(200);
    vi.useRealTimers();
  });

  test("a picture goes as it is", async () => {
    const picture = new Body(Buffer.from(words), "image/png");
    expect(
      (await sent({ "accept-encoding": "br" }, { of: picture })).headers["content-encoding"],
    ).toBeUndefined();
  });

  test.each([body.etag, body.etag.slice(2), `"other", ${body.etag}`, "*"])(
    "304 without bytes to who has %s",
    async (known) => {
      const { status, headers, bytes } = await sent({ "if-none-match": known });
      expect([status, bytes]).toEqual([304, undefined]);
      expect(headers).toMatchObject({ etag: body.etag, vary: "Accept-Encoding" });
    },
  );

  test("whole to who has another, and where it is not a plain answer", async () => {
    expect((await sent({ "if-none-match": 'W/"other"' })).status).toBe(200);
    expect((await sent({ "if-none-match": body.etag }, { status: 410 })).status).toBe(410);
  });

  test("no bytes to HEAD, but the length of what GET would get", async () => {
    const asked = { "accept-encoding": "br" };
    const head = await sent(asked, { method: "HEAD" });
    expect([head.status, head.bytes]).toEqual([200, undefined]);
    expect(head.headers["content-encoding"]).toBe("br");
  });
});
