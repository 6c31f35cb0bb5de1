import { expect } from "@playwright/test";
import { texts } from "@/messages/texts";
import { test } from "../support/journey";
import { makeArticle, makePerson } from "../support/rows";
import { enterAs } from "../support/sign-in";

const publicPages = ["/", "/en"];
const nowhere = [
  "/xx",
  "/ar/a/0000000000/x",
  "/ar/a/nonsense",
  "/wp-admin.php",
  "/ar/section/%FF",
  "/%00",
  "/.env",
];

test("a page for readers is finished HTML under a strict policy, the same for everybody", async ({
  request,
}) => {
  for (const path of publicPages) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const html = await answer.text();
    expect(html).not.toMatch(/\/_next\/static\/[^"]*\.js|__next_f|<!--|data-precedence/);
    const headers = answer.headers();
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    // Other journeys publish meanwhile, and then the second answer is rightly a new page: ask until none came between.
    await expect(async () => {
      const etag = (await request.get(path)).headers().etag ?? "";
      const again = await request.get(path, { headers: { "if-none-match": etag } });
      expect(again.status()).toBe(304);
    }).toPass({ timeout: 30_000 });
  }
});

test("the default edition's front has one address", async ({ request }) => {
  const answer = await request.get("/ar", { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe("/");
  const slash = await request.get("/en/", { maxRedirects: 0 });
  expect(slash.status()).toBe(308);
  expect(slash.headers().location).toBe("/en");
});

test("what cannot exist is refused with a page in the reader's language", async ({ request }) => {
  for (const path of nowhere) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["cache-control"], path).toBe("no-store");
    expect(await answer.text(), path).toContain('lang="ar"');
  }
  expect(await (await request.get("/en/a/nonsense")).text()).toContain('lang="en"');
});

test("a page for what is not there leads to a search and the newest stories", async ({ page }) => {
  const { content } = await makeArticle("published", { content: { headline: "خبر يقود إلى ما بعده" } });
  await expect(async () => {
    await page.goto("/ar/a/nonsense");
    await expect(page.getByRole("region", { name: texts("ar", "site")("latest") })).toContainText(
      content.headline,
      { timeout: 1_000 },
    );
  }).toPass({ timeout: 10_000 });
  await page.getByRole("main").getByLabel(texts("ar", "site")("search.label")).fill(content.headline);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ar\/search\?q=/);
});

test("a head names its language with a country, and those that the page is in besides", async ({
  request,
}) => {
  for (const [path, own, other] of [
    ["/", "ar_AR", "en_US"],
    ["/en", "en_US", "ar_AR"],
  ] as const) {
    const head = await (await request.get(path)).text();
    expect(head).toContain(`<meta property="og:locale" content="${own}">`);
    expect(head).toContain(`<meta property="og:locale:alternate" content="${other}">`);
    expect(head).toContain('<meta name="robots" content="max-image-preview:large">');
  }
});

test("icons are where heads and manifests name them, and where browsers look by themselves", async ({
  request,
}) => {
  const head = await (await request.get("/")).text();
  const named = [...head.matchAll(/<link rel="(?:apple-touch-)?icon" href="([^"]+)"/g)].map(
    ([, href]) => href,
  );
  expect(named.length).toBe(3);
  const manifestOf = async (page: string): Promise<{ icons: { src: string }[] }> => {
    const answer = await request.get(/<link rel="manifest" href="([^"]+)"/.exec(page)?.[1] ?? "");
    expect(answer.headers()["content-type"]).toContain("application/manifest+json");
    return answer.json();
  };
  const { icons, ...manifest } = await manifestOf(head);
  expect(manifest).toMatchObject({ lang: "ar", dir: "rtl", start_url: "/", id: "/ar" });
  expect(await manifestOf(await (await request.get("/en")).text())).toMatchObject({
    lang: "en",
    start_url: "/en",
  });
  const drawn = icons.map(({ src }) => src);
  for (const address of [...named, ...drawn, "/favicon.ico", "/apple-touch-icon.png"]) {
    const answer = await request.get(address ?? "");
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()["content-type"], address).toMatch(/^image\//);
  }
});

test("no form of a page goes to an empty address", async ({ page, context }) => {
  const lacking = async (path: string) =>
    expect(await (await page.request.get(path)).text(), path).not.toContain('action=""');
  for (const path of ["/sign-in", "/password"]) await lacking(path);
  await enterAs(context, await makePerson("administrator"));
  for (const path of ["/desk", "/desk/sections", "/desk/trash"]) await lacking(path);
});

test("the framework's own protocol gets readers' pages like any other request", async ({ request }) => {
  const plain = await (await request.get("/")).text();
  const asked = await request.get("/?_rsc=1", { headers: { rsc: "1", "next-router-prefetch": "1" } });
  expect(asked.headers()["content-type"]).toContain("text/html");
  expect(await asked.text()).toBe(plain);
});

test("nobody outside reaches what is internal, or changes anything from another site", async ({
  request,
}) => {
  const expire = await request.post("/api/internal/expire", {
    data: ["site"],
    headers: { "x-warraq-internal": "guess" },
  });
  expect(expire.status()).toBe(404);
  const foreign = await request.post("/api/comments", {
    form: {},
    headers: { origin: "https://elsewhere.example" },
  });
  expect(foreign.status()).toBe(403);
  expect((await request.post("/", { form: {} })).status()).toBe(405);
  expect((await request.get(`/${"a".repeat(3000)}`)).status()).toBe(414);
});

test("the process says whether it lives and whether it can serve", async ({ request }) => {
  expect((await request.get("/api/health")).status()).toBe(200);
  expect((await request.get("/api/ready")).status()).toBe(200);
});

test("what an answer took is told to who manages the site alone", async ({ request, context }) => {
  const timing = async (asking = request) => (await asking.get("/en")).headers()["server-timing"];
  expect(await timing()).toBeUndefined();
  await enterAs(context, await makePerson("editor"));
  expect(await timing(context.request)).toBeUndefined();
  await enterAs(context, await makePerson("administrator"));
  // A kept page waits no more than a moment to hear whose session it is; this answer waits until it is known.
  expect((await context.request.get("/api/health")).ok()).toBe(true);
  expect(await timing(context.request)).toMatch(/^(?:kept|lookup;dur=[\d.]+, drawn);dur=[\d.]+$/);
  expect((await context.request.get("/desk/jobs/cache")).headers()["server-timing"]).toContain("drawn;dur=");
});

test("a form for an action is taken up to two megabytes, and beyond told so, never with a fault", async ({
  request,
}) => {
  const html = await (await request.get("/sign-in")).text();
  const fields = [...html.matchAll(/<input type="hidden" name="(\$ACTION_[^"]+)"(?: value="([^"]*)")?/g)];
  const unescaped = (value = "") => value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const part = (name: string, value: string) =>
    `--part\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = fields.map(([, name = "", value]) => part(name, unescaped(value))).join("");
  expect(head).not.toBe("");
  const send = async (length: number) => {
    const frame = head + part("email", "") + part("password", "x");
    const filled = part("email", "a".repeat(length - frame.length - "--part--\r\n".length));
    const data = Buffer.from(`${head}${filled}${part("password", "x")}--part--\r\n`);
    expect(data.length).toBe(length);
    const headers = { "content-type": "multipart/form-data; boundary=part", accept: "text/html" };
    const answer = await request.post("/sign-in", { headers, data });
    expect(await answer.text()).toContain("<h1");
    return answer.status();
  };
  const limit = 2 * 1024 * 1024;
  for (const length of [1_000, limit / 2, limit - 1, limit]) expect(await send(length)).toBeLessThan(413);
  for (const length of [limit + 1, 2 * limit]) expect(await send(length)).toBe(413);
});
