import { mapFrame, mapIdFrom, mapPage } from "./maps";
import { type EmbedPost, type EmbedProvider, embedProviders, isEmbedPost } from "./shapes";

/** Why an address is none: no web address, nobody's on the list, no single post, one that only its provider can resolve. */
export const embedRefusals = ["invalid", "host", "post", "short"] as const;
export type EmbedRefusal = (typeof embedRefusals)[number];

type Provider = {
  /** Without «www.» and what telephones are sent to. */
  hosts: readonly string[];
  /** Hosts and paths of addresses that say nothing until somebody asks their provider. */
  short?: RegExp;
  /** The id that an address of these hosts names, null where it names no post. */
  idFrom: (url: URL) => string | null;
  /** Where the post itself is, for whoever opens it. */
  page: (id: string) => string;
  /** What a frame shows of it. */
  frame: (id: string) => string;
};

const matched = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? null;

/** The second at which a video is to begin: «90», «90s», «1m30s», «1h2m3s». */
function secondsIn(text: string | null): number {
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(text ?? "") ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

function youtubeId({ hostname, pathname, searchParams }: URL): string | null {
  const inPath = /^\/(?:shorts|live|embed|v)\/([\w-]{11})(?:\/|$)/;
  const video = hostname.endsWith("youtu.be")
    ? matched(pathname, /^\/([\w-]{11})(?:\/|$)/)
    : pathname === "/watch"
      ? matched(searchParams.get("v") ?? "", /^([\w-]{11})$/)
      : matched(pathname, inPath);
  const start = secondsIn(searchParams.get("t") ?? searchParams.get("start"));
  return video && start > 0 ? `${video}?t=${start}` : video;
}

function facebookId({ pathname, searchParams }: URL): string | null {
  const number = (name: string) => matched(searchParams.get(name) ?? "", /^(\d{5,25}|pfbid\w{10,120})$/);
  if (/^\/watch\/?$/.test(pathname)) return number("v") && `watch?v=${number("v")}`;
  if (/^\/(?:permalink|story)\.php$/.test(pathname)) {
    const [story, page] = [number("story_fbid"), number("id")];
    return story && page && `permalink.php?story_fbid=${story}&id=${page}`;
  }
  if (/^\/photo(?:\.php|\/?)$/.test(pathname)) return number("fbid") && `photo?fbid=${number("fbid")}`;
  const reel = matched(pathname, /^\/reel\/(\d{5,25})\/?$/);
  if (reel) return `reel/${reel}`;
  const [, page, kind, post] =
    /^\/([\w.-]{2,80})\/(posts|videos)\/(?:[^/]{1,200}\/)?(\d{5,25}|pfbid\w{10,120})\/?$/.exec(pathname) ??
    [];
  return page ? `${page}/${kind}/${post}` : null;
}

const providers: Record<EmbedProvider, Provider> = {
  youtube: {
    hosts: ["youtube.com", "youtu.be", "youtube-nocookie.com"],
    idFrom: youtubeId,
    page: (id) => `https://www.youtube.com/watch?v=${id.replace("?", "&")}`,
    frame: (id) => `https://www.youtube-nocookie.com/embed/${id.replace("?t=", "?start=")}`,
  },
  x: {
    hosts: ["x.com", "twitter.com"],
    idFrom: ({ pathname }) => matched(pathname, /^\/(?:\w{1,20}|i\/web)\/status(?:es)?\/(\d{5,25})(?:\/|$)/),
    page: (id) => `https://x.com/i/web/status/${id}`,
    frame: (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  },
  facebook: {
    hosts: ["facebook.com"],
    short: /^fb\.(?:watch|me)$|^facebook\.com\/share(?:\/|$)/,
    idFrom: facebookId,
    page: (id) => `https://www.facebook.com/${id}`,
    frame: (id) =>
      `https://www.facebook.com/plugins/${/^(?:watch|reel)|\/videos\//.test(id) ? "video" : "post"}.php?href=${encodeURIComponent(`https://www.facebook.com/${id}`)}`,
  },
  instagram: {
    hosts: ["instagram.com"],
    short: /^instagr\.am$|^instagram\.com\/share(?:\/|$)/,
    idFrom: ({ pathname }) =>
      matched(
        pathname.replace("/reels/", "/reel/"),
        /^(?:\/[\w.]{1,40})?\/((?:p|reel|tv)\/[\w-]{5,40})(?:\/|$)/,
      ),
    page: (id) => `https://www.instagram.com/${id}/`,
    frame: (id) => `https://www.instagram.com/${id}/embed/captioned/`,
  },
  tiktok: {
    hosts: ["tiktok.com"],
    short: /^v[mt]\.tiktok\.com$|^tiktok\.com\/t(?:\/|$)/,
    idFrom: ({ pathname }) => matched(pathname, /^\/(@[\w.]{1,40}\/video\/\d{5,25})(?:\/|$)/),
    page: (id) => `https://www.tiktok.com/${id}`,
    frame: (id) => `https://www.tiktok.com/embed/v2/${id.replace(/^.*\//, "")}`,
  },
  telegram: {
    hosts: ["t.me", "telegram.me"],
    // What only members see («/c/…») is nobody's post.
    idFrom: ({ pathname }) => matched(pathname, /^(?:\/s)?\/([a-z]\w{3,31}\/\d{1,10})(?:\/|$)/i),
    page: (id) => `https://t.me/${id}`,
    frame: (id) => `https://t.me/${id}?embed=1`,
  },
  map: {
    hosts: ["openstreetmap.org", "google.com", "maps.google.com"],
    short: /^(?:maps\.app\.)?goo\.gl(?:\/|$)|^osm\.org(?:\/|$)/,
    idFrom: mapIdFrom,
    page: mapPage,
    frame: mapFrame,
  },
};

/** Hosts that a page with such a post may frame, and no others. */
export const frameOrigins: readonly string[] = [
  "https://www.youtube-nocookie.com",
  "https://platform.twitter.com",
  "https://www.facebook.com",
  "https://www.instagram.com",
  "https://www.tiktok.com",
  "https://t.me",
  "https://www.openstreetmap.org",
];

/** The post that a typed or pasted address names, or why it names none. Asks nobody. */
export function embedFrom(address: string): EmbedPost | EmbedRefusal {
  const typed = address.trim();
  const whole = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (/[\s\p{Cc}\\<>"]/u.test(typed) || !URL.canParse(whole)) return "invalid";
  const url = new URL(whole);
  if (
    !/^https?:$/.test(url.protocol) ||
    !url.hostname.includes(".") ||
    url.username ||
    url.password ||
    url.port
  )
    return "invalid";
  const host = url.hostname.replace(/^(?:www|m|mobile|web|mbasic|music|[a-z]{2}-[a-z]{2})\./, "");
  for (const provider of embedProviders) {
    const { hosts, short, idFrom } = providers[provider];
    if (short?.test(host) || short?.test(`${host}${url.pathname}`)) return "short";
    if (!hosts.includes(host)) continue;
    const id = idFrom(url);
    return id !== null && isEmbedPost({ provider, id }) ? { provider, id } : "post";
  }
  return "host";
}

/** Where the post itself is. */
export const embedPage = ({ provider, id }: EmbedPost): string => providers[provider].page(id);

/** What a frame shows of the post, at one of `frameOrigins`. */
export const embedFrame = ({ provider, id }: EmbedPost): string => providers[provider].frame(id);
