import { expect, test } from "vitest";
import { trueStatus } from "./true-status";

const errorDocument = (inner: string) =>
  `<!DOCTYPE html><html id="__next_error__"><head></head>${inner}</html>`;

test("a redirect told to the browser's program is a real one", () => {
  const html = errorDocument(
    '<template data-dgst="NEXT_REDIRECT;replace;/sign-in?to=%2Fdesk;307;"></template>',
  );
  // Next may set the status after the headers have left: then the body alone knows where to.
  for (const status of [200, 307])
    expect(trueStatus(html, status)).toEqual({ status: 307, location: "/sign-in?to=%2Fdesk" });
});

test("a redirect whose status is known gets its address", () => {
  const html = errorDocument('<script>d:E{"digest":"NEXT_REDIRECT;replace;/sign-in;307;"}</script>');
  expect(trueStatus(html, 307)).toEqual({ status: 307, location: "/sign-in" });
  expect(trueStatus("", 308)).toEqual({ status: 308 });
});

test("a story that is not there is 404, in an error document and inside the desk's frame", () => {
  expect(
    trueStatus(errorDocument('<template data-dgst="NEXT_HTTP_ERROR_FALLBACK;404"></template>'), 200).status,
  ).toBe(404);
  expect(
    trueStatus('<!DOCTYPE html><html lang="ar"><meta name="next-error" content="not-found"/></html>', 200)
      .status,
  ).toBe(404);
});

test("words in a page forge nothing, and no redirect leads elsewhere", () => {
  const words = '<!DOCTYPE html><html lang="ar"><h1>NEXT_REDIRECT;replace;/evil;307;</h1></html>';
  expect(trueStatus(words, 200)).toEqual({ status: 200 });
  expect(trueStatus(errorDocument("NEXT_REDIRECT;replace;//evil.example;307;"), 200)).toEqual({
    status: 500,
  });
  expect(trueStatus(errorDocument("NEXT_REDIRECT;replace;https://evil.example;307;"), 200)).toEqual({
    status: 500,
  });
});

test("any other status is already true", () => {
  expect(trueStatus("", 503)).toEqual({ status: 503 });
});
