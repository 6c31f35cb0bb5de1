import fc from "fast-check";
import { expect, test } from "vitest";
import { embedFrame, embedFrom, embedPage, frameOrigins } from "./rules";
import { embedProviders, isEmbedPost } from "./shapes";

test.each([
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&index=2&utm_source=x", "youtube", "dQw4w9WgXcQ"],
  ["youtube.com/watch?v=dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["http://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://youtu.be/dQw4w9WgXcQ?si=abcdefgh", "youtube", "dQw4w9WgXcQ"],
  ["https://youtu.be/dQw4w9WgXcQ?t=90", "youtube", "dQw4w9WgXcQ?t=90"],
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s", "youtube", "dQw4w9WgXcQ?t=90"],
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h2m3s", "youtube", "dQw4w9WgXcQ?t=3723"],
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=nonsense", "youtube", "dQw4w9WgXcQ"],
  ["https://www.youtube.com/shorts/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://www.youtube.com/live/dQw4w9WgXcQ?feature=share", "youtube", "dQw4w9WgXcQ"],
  ["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=5", "youtube", "dQw4w9WgXcQ?t=5"],
  ["https://music.youtube.com/watch?v=dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://x.com/warraq/status/1790000000000000001", "x", "1790000000000000001"],
  ["https://twitter.com/warraq/status/1790000000000000001?s=20&t=abc", "x", "1790000000000000001"],
  ["https://mobile.twitter.com/warraq/status/1790000000000000001/photo/1", "x", "1790000000000000001"],
  ["https://x.com/i/web/status/1790000000000000001", "x", "1790000000000000001"],
  ["https://x.com/i/status/1790000000000000001", "x", "1790000000000000001"],
  ["https://www.facebook.com/warraq/posts/123456789012345", "facebook", "warraq/posts/123456789012345"],
  [
    "https://www.facebook.com/warraq/posts/a-title-of-it/123456789012345/",
    "facebook",
    "warraq/posts/123456789012345",
  ],
  [
    "https://m.facebook.com/warraq/posts/pfbid02AbCdEfGhIjKlMnOp?__cft__=x",
    "facebook",
    "warraq/posts/pfbid02AbCdEfGhIjKlMnOp",
  ],
  ["https://www.facebook.com/warraq/videos/123456789012345/", "facebook", "warraq/videos/123456789012345"],
  ["https://www.facebook.com/watch/?v=123456789012345&ref=sharing", "facebook", "watch?v=123456789012345"],
  ["https://www.facebook.com/reel/123456789012345", "facebook", "reel/123456789012345"],
  [
    "https://web.facebook.com/permalink.php?story_fbid=123456&id=654321",
    "facebook",
    "permalink.php?story_fbid=123456&id=654321",
  ],
  ["https://www.facebook.com/photo.php?fbid=123456789&set=a.1", "facebook", "photo?fbid=123456789"],
  ["https://www.instagram.com/p/CxYz_12-Ab/?igsh=abc", "instagram", "p/CxYz_12-Ab"],
  ["https://instagram.com/reel/CxYz_12-Ab", "instagram", "reel/CxYz_12-Ab"],
  ["https://www.instagram.com/warraq.news/p/CxYz_12-Ab/", "instagram", "p/CxYz_12-Ab"],
  [
    "https://www.tiktok.com/@warraq.news/video/7300000000000000001?lang=ar",
    "tiktok",
    "@warraq.news/video/7300000000000000001",
  ],
  ["https://t.me/warraq/123", "telegram", "warraq/123"],
  ["https://t.me/s/warraq/123?single", "telegram", "warraq/123"],
  ["https://www.openstreetmap.org/#map=12/33.3152/44.3661", "map", "33.3152,44.3661,12"],
  [
    "https://www.openstreetmap.org/?mlat=33.3152&mlon=44.3661#map=15/33.31/44.36",
    "map",
    "33.3152,44.3661,15",
  ],
  ["https://www.openstreetmap.org/node/123#map=19/-33.5/-70.25&layers=N", "map", "-33.5,-70.25,19"],
  ["https://www.google.com/maps/@33.3152,44.3661,12.5z?entry=ttu", "map", "33.3152,44.3661,13"],
  [
    "https://www.google.com/maps/place/%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF/@33.31,44.36,11z/data=!3m1!4b1!4m6!3d33.3152406!4d44.3660671",
    "map",
    "33.31524,44.36607,11",
  ],
  ["https://maps.google.com/?q=33.3152,44.3661", "map", "33.3152,44.3661,14"],
  ["https://maps.google.com/maps?ll=33.3152,44.3661&z=9", "map", "33.3152,44.3661,9"],
])("%s is one", (address, provider, id) => {
  expect(embedFrom(address)).toEqual({ provider, id });
  expect(embedFrom(`  ${address}\n`)).toEqual({ provider, id });
  // What it leads to is the same post again.
  expect(embedFrom(embedPage({ provider, id } as never))).toEqual({ provider, id });
});

test.each([
  ["", "invalid"],
  ["كلمات", "invalid"],
  ["watch this https://youtu.be/dQw4w9WgXcQ", "invalid"],
  ["javascript:alert(1)//youtube.com/watch?v=dQw4w9WgXcQ", "invalid"],
  ["data:text/html,x", "invalid"],
  ["ftp://youtube.com/watch?v=dQw4w9WgXcQ", "invalid"],
  ["https://me:secret@youtube.com/watch?v=dQw4w9WgXcQ", "invalid"],
  ["https://youtube.com:8443/watch?v=dQw4w9WgXcQ", "invalid"],
  ['https://youtube.com/watch?v=dQw4w9WgXcQ"onload="x', "invalid"],
  ["<iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ'></iframe>", "invalid"],
  ["https://example.org/watch?v=dQw4w9WgXcQ", "host"],
  ["https://youtube.com.example.org/watch?v=dQw4w9WgXcQ", "host"],
  ["https://notyoutube.com/watch?v=dQw4w9WgXcQ", "host"],
  ["https://vimeo.com/123456", "host"],
  ["https://xn--yutube-wqf.com/watch?v=dQw4w9WgXcQ", "host"],
  ["https://www.youtube.com/@warraq", "post"],
  ["https://www.youtube.com/watch?v=short", "post"],
  ["https://www.youtube.com/playlist?list=PL1", "post"],
  ["https://www.youtube.com/redirect?q=https://example.org", "post"],
  ["https://x.com/warraq", "post"],
  ["https://x.com/warraq/status/12ab", "post"],
  ["https://x.com/i/spaces/1790000000000000001", "post"],
  ["https://www.facebook.com/warraq", "post"],
  ["https://www.facebook.com/groups/1/posts/", "post"],
  ["https://www.facebook.com/l.php?u=https://example.org", "post"],
  ["https://www.instagram.com/warraq/", "post"],
  ["https://www.instagram.com/stories/warraq/123456/", "post"],
  ["https://www.tiktok.com/@warraq", "post"],
  ["https://t.me/warraq", "post"],
  ["https://t.me/c/1234567/89", "post"],
  ["https://t.me/joinchat/AAAA", "post"],
  ["https://t.me/+AAAA", "post"],
  ["https://www.google.com/search?q=33.3,44.3", "post"],
  ["https://www.google.com/maps/place/Baghdad", "post"],
  ["https://www.google.com/maps/@133.3,44.3,12z", "post"],
  ["https://www.openstreetmap.org/about", "post"],
  ["https://fb.watch/abc123/", "short"],
  ["https://www.facebook.com/share/p/AbCd/", "short"],
  ["https://vm.tiktok.com/ZM123/", "short"],
  ["https://www.tiktok.com/t/ZM123/", "short"],
  ["https://maps.app.goo.gl/AbCd", "short"],
  ["https://goo.gl/maps/AbCd", "short"],
  ["https://www.instagram.com/share/reel/AbCd", "short"],
])("%s is refused: %s", (address, refusal) => {
  expect(embedFrom(address)).toBe(refusal);
});

test.each([
  ["https://ar-ar.facebook.com/warraq/posts/123456789012345", "facebook", "warraq/posts/123456789012345"],
  ["https://www.instagram.com/reels/CxYz_12-Ab/", "instagram", "reel/CxYz_12-Ab"],
])("an address as a phone or a language gives it names the same post: %s", (address, provider, id) => {
  expect(embedFrom(address)).toEqual({ provider, id });
});

const posts = [
  ["youtube", "dQw4w9WgXcQ?t=90"],
  ["x", "1790000000000000001"],
  ["facebook", "warraq/posts/123456789012345"],
  ["instagram", "p/CxYz_12-Ab"],
  ["tiktok", "@warraq/video/7300000000000000001"],
  ["telegram", "warraq/123"],
  ["map", "33.3152,44.3661,12"],
] as const;

test("every provider has a frame, and at a host that is named", () => {
  expect(posts.map(([provider]) => provider)).toEqual([...embedProviders]);
  expect(new Set(posts.map(([provider, id]) => new URL(embedFrame({ provider, id })).origin))).toEqual(
    new Set(frameOrigins),
  );
  expect(embedFrame({ provider: "youtube", id: "dQw4w9WgXcQ?t=90" })).toBe(
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90",
  );
  expect(embedFrame({ provider: "map", id: "33.3152,44.3661,12" })).toContain("&marker=33.3152,44.3661");
});

test("whatever passes for an id leads nowhere but to its provider", () => {
  const sign = fc.constantFrom(..."abcXYZ019_-@/?=&.,#:%<>\"' \\\n".split(""));
  const mangled = fc
    .tuple(fc.constantFrom(...posts), fc.array(fc.tuple(fc.nat(60), sign), { maxLength: 4 }))
    .map(([[provider, id], changes]) => ({
      provider,
      id: changes.reduce<string>((text, [at, each]) => text.slice(0, at) + each + text.slice(at), id),
    }));
  fc.assert(
    fc.property(mangled, (post) => {
      if (!isEmbedPost(post)) return;
      for (const address of [embedFrame(post), embedPage(post)]) expect(address).not.toMatch(/[\s"'<>\\]/);
      expect(frameOrigins).toContain(new URL(embedFrame(post)).origin);
      const own = embedPage({
        provider: post.provider,
        id: posts.find(([each]) => each === post.provider)?.[1] ?? "",
      });
      expect(new URL(embedPage(post)).origin).toBe(new URL(own).origin);
    }),
    { numRuns: 2000 },
  );
});
