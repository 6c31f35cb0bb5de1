import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

/** Stories in a feed. */
export const feedSize = 20;
/** For how many days, and how many of them, a feed tells of what was killed: programs that were away hear of it too. */
export const killsTold = { days: 30, most: 500 };

/** A story in a feed, the name of its genre, how its lead picture was made where readers are told, and the whole of it as HTML with absolute addresses. */
export type FeedStory = {
  article: PublishedArticle;
  genreName: string;
  originName: string | null;
  html: string;
};

/** A story that was killed, as feeds tell of it: by its id, which programs know it by, and without a word of its own. */
export type FeedKill = {
  id: string;
  edition: string;
  firstPublishedAt: Date;
  killedAt: Date;
  title: string;
  /** In plain words, those of its editors last. */
  told: string[];
};

export type Feed = {
  edition: Edition;
  /** As a reader's programme shows it, a line of plain text. */
  title: string;
  description: string;
  /** Absolute addresses of the page the feed belongs to, and of the feed itself. */
  address: string;
  feedAddress: string;
  siteUrl: string;
  stories: FeedStory[];
  /** Newest first. */
  kills: FeedKill[];
};
