import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { texts } from "@/messages/texts";
import type { PictureFocus } from "@/newsroom/picture/focus";
import { type PictureOrigin, pictureOrigins } from "@/newsroom/picture/rights";
import { StoryFigure } from "./story-figure";

const picture = {
  id: "r9vkp87kz7",
  width: 800,
  height: 600,
  renditions: { jpeg: [320, 800] },
  ...{ caption: "نهر", credit: "سما", alternative: "قارب", isDecorative: false },
};
const site = texts("ar", "site");
const drawn = (
  given: { origin?: PictureOrigin | null; isGraphic?: boolean; focus?: PictureFocus | null },
  mediaBase?: `${string}/media`,
) =>
  renderToStaticMarkup(
    <StoryFigure
      picture={{ ...picture, ...given }}
      edition={editions.ar}
      sizes="1px"
      isFirst
      mediaBase={mediaBase}
    />,
  );

test("how a picture was made stands beside its credit, unless it is a photograph or nobody said it", () => {
  for (const origin of pictureOrigins) expect(drawn({ origin }).includes("سما")).toBe(true);
  expect(drawn({ origin: "generated" })).toContain(`<small>${site("origin.generated")}</small>`);
  expect(drawn({ origin: "photograph" })).toBe(drawn({ origin: null }));
});

test("a harsh sight is covered until somebody opens it, and is not fetched before", () => {
  const html = drawn({ isGraphic: true });
  expect(html).toMatch(/<details><summary[^>]*>صورة قاسية[^<]*<\/summary><picture>/);
  expect(html).toContain('loading="lazy"');
  expect(html).not.toContain("<details open");
});

test("where no cover can be opened, a harsh sight is only told of", () => {
  const html = drawn({ isGraphic: true }, "https://example.org/media");
  expect(html).not.toContain("<img");
  expect(html).toContain(site("graphic.elsewhere"));
});

test("what cuts a picture keeps the part that somebody chose", () => {
  expect(drawn({ focus: "southwest" })).toContain('class="object-left-bottom"');
  expect(drawn({ focus: null })).not.toContain('class="object');
});
