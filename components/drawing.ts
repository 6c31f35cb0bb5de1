import type { JSX } from "react";
import { FeedStory } from "./article/feed-story";

type Props = { feedStory: Parameters<typeof FeedStory>[0] };

const documents: { [Name in keyof Props]: (props: Props[Name]) => JSX.Element } = { feedStory: FeedStory };

/**
 * HTML of a document that is drawn outside of pages: for feeds by a route, for letters and exports by the worker. What is
 * drawn here are synchronous server components with plain props, never one that is async or ships to the browser.
 */
export async function drawDocument<Name extends keyof Props>(
  name: Name,
  props: Props[Name],
): Promise<string> {
  // Next refuses the static import wherever a route could reach it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(documents[name](props));
}
