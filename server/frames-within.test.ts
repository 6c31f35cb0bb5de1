import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StoryBody } from "@/components/article/body";
import { editions } from "@/e2e/support/editions";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { framesWithin } from "./frames-within";

const drawn = (text: string) =>
  renderToStaticMarkup(StoryBody({ body: parseBodyText(text), edition: editions.ar, pictures: {} }));

test("a page frames the sites of its posts, and no other", () => {
  expect(framesWithin(drawn("نص"))).toEqual([]);
  expect(framesWithin(drawn("@ https://t.me/warraq/1 بيان\n\n@ https://t.me/warraq/2 آخر"))).toEqual([
    "https://t.me",
  ]);
  expect(framesWithin(drawn('نص data-frame="https://t.me/" و <iframe data-frame="https://t.me/x">'))).toEqual(
    [],
  );
  expect(framesWithin('<iframe data-frame="https://example.org/x">')).toEqual([]);
});
