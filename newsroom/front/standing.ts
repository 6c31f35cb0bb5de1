import type { Executor } from "@/db/client";
import { standingTopics } from "@/newsroom/topic/standing";
import { FrontContent } from "./rules";

/** What is kept of a front: a container that a topic fills which went into another is filled by that one. */
export async function readFrontContent(executor: Executor, stored: unknown): Promise<FrontContent> {
  const content = FrontContent.parse(stored);
  const { containers } = content;
  const filling = containers.flatMap(({ fill }) => (fill.by === "topic" && fill.id ? [fill.id] : []));
  const standing = await standingTopics(executor, [...new Set(filling)]);
  if (standing.size === 0) return content;
  return {
    ...content,
    containers: containers.map((container) => {
      const { fill } = container;
      const into = fill.by === "topic" && fill.id ? standing.get(fill.id) : undefined;
      return into === undefined ? container : { ...container, fill: { ...fill, id: into } };
    }),
  };
}
