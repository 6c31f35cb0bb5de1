import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { webManifest } from "./manifest";

test("an edition is a program of its own, in its language and direction, begun at its front", () => {
  const outlet = { name: "الضفّتان", tagline: "", edition: editions.ar };
  expect(webManifest(outlet)).toMatchObject({
    id: "/ar",
    name: "الضفّتان",
    lang: "ar",
    dir: "rtl",
    start_url: "/",
    scope: "/",
  });
  expect(webManifest(outlet)).not.toHaveProperty("description");
  expect(webManifest({ name: "Banks", tagline: "News", edition: editions.en })).toMatchObject({
    id: "/en",
    description: "News",
    dir: "ltr",
    start_url: "/en",
  });
});

test("its icons are files of ours, and one fills the shape that a device cuts out", () => {
  const { icons } = webManifest({ name: "x", tagline: "", edition: editions.en }) as {
    icons: { src: string; purpose?: string }[];
  };
  for (const { src } of icons) expect(existsSync(`app${src}`), src).toBe(true);
  expect(icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
});
