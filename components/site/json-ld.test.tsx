import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd } from "./json-ld";

test("nothing in the data can end the script", () => {
  const html = renderToStaticMarkup(<JsonLd content={{ headline: "</script><script>alert(1)" }} />);
  expect(html.match(/<\/?script/g)).toHaveLength(2);
  expect(JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ""))).toEqual({
    headline: "</script><script>alert(1)",
  });
});
