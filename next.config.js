import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  cacheComponents: true,
  partialPrefetching: false,
  poweredByHeader: false,
  reactStrictMode: true,
  generateEtags: false,
  // For the desk and the interfaces; pages for readers and static files are compressed once by the door.
  compress: true,
  // Finished pages are kept by the door, the cached reads behind them by a storage that knows its own weight.
  cacheHandler: fileURLToPath(new URL("./server/kept.js", import.meta.url)),
  cacheHandlers: { default: fileURLToPath(new URL("./server/cached-reads.js", import.meta.url)) },
  // Title and robots stand in the head of every page that is asked for by a browser, not where a script would move them.
  htmlLimitedBots: /./,
  // An invalidation lives in memory: a page kept on disk would come back after a restart.
  experimental: {
    isrFlushToDisk: false,
    // What the door lets in an action reads, and says itself what is too long: a form that the door writes anew is some
    // letters longer than the two megabytes it takes.
    serverActions: { bodySizeLimit: "3mb" },
    // The desk is drawn for one person and waits for its database: that it does not navigate at once is meant.
    instantInsights: { validationLevel: "manual-warning" },
    // Chunks kept from an earlier run are announced as outdated to each page that loads: it reloads, and again.
    turbopackFileSystemCacheForDev: false,
    // Next loads the maps of every chunk that an error passes and keeps them, over 100 MB; the log names chunks anyway.
    turbopackSourceMaps: process.env.NODE_ENV !== "production",
  },
  // `npm run verify` checks types; a newsroom that starts need not wait for it.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // It loads parts of Node by name, which a bundle hides from it.
  serverExternalPackages: ["flydrive"],
  devIndicators: false,
  // In development Next sends pages their data over a socket, which it opens to the host it listens on and to
  // localhost alone: a newsroom that listens on 0.0.0.0 would get pages that never come alive and reload for ever.
  allowedDevOrigins: ["127.0.0.1", ...(process.env.SITE_URL ? [new URL(process.env.SITE_URL).hostname] : [])],
};
