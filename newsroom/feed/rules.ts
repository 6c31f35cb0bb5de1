import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

/** Stories in a feed. */
export const feedSize = 20;

/** A story in a feed, the name of its genre, how its lead picture was made where readers are told, and the whole of it as HTML with absolute addresses. */
export type FeedStory = {
  article: PublishedArticle;
  genreName: string;
  originName: string | null;
  html: string;
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
};
