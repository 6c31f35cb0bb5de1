import { type Actor, can, type Right } from "@/newsroom/access";

/** The parts of the newsroom in the order of its navigation, and the right that opens each. */
const parts = [
  { name: "today", href: "/desk/today", right: "desk:open", group: "work" },
  { name: "stories", href: "/desk", right: "desk:open", group: "work" },
  { name: "tasks", href: "/desk/tasks", right: "desk:open", group: "work" },
  { name: "calendar", href: "/desk/calendar", right: "desk:open", group: "work" },
  { name: "review", href: "/desk/review", right: "article:listEverything", group: "work" },
  { name: "fronts", href: "/desk/fronts", right: "front:compose", group: "work" },
  { name: "comments", href: "/desk/comments", right: "comment:moderate", group: "work" },
  { name: "pictures", href: "/desk/pictures", right: "picture:read", group: "work" },
  { name: "reads", href: "/desk/reads", right: "read:see", group: "work" },
  { name: "trash", href: "/desk/trash", right: "desk:open", group: "work" },
  { name: "bylines", href: "/desk/bylines", right: "byline:create", group: "administration" },
  { name: "topics", href: "/desk/topics", right: "topic:create", group: "administration" },
  { name: "sections", href: "/desk/sections", right: "section:manage", group: "administration" },
  { name: "style", href: "/desk/style", right: "style:manage", group: "administration" },
  { name: "redirects", href: "/desk/redirects", right: "redirect:manage", group: "administration" },
  { name: "pages", href: "/desk/pages", right: "page:manage", group: "administration" },
  { name: "outlet", href: "/desk/outlet", right: "outlet:manage", group: "administration" },
  { name: "people", href: "/desk/people", right: "user:manage", group: "administration" },
  { name: "outbox", href: "/desk/outbox", right: "mail:read", group: "administration" },
  { name: "audit", href: "/desk/audit", right: "history:read", group: "administration" },
  { name: "jobs", href: "/desk/jobs", right: "job:manage", group: "administration" },
] as const satisfies { name: string; href: string; right: Right; group: "work" | "administration" }[];

export type Part = (typeof parts)[number];

/** The parts this person may open. */
export function partsFor(actor: Actor): Part[] {
  return parts.filter((part) => can(actor, part.right));
}
