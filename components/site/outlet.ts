import type { Edition } from "@/newsroom/edition/rules";
import type { Named } from "@/newsroom/published-article/rules";
import type { UrgentShown } from "@/newsroom/urgent/rules";

/** The outlet as every page of an edition shows it. */
export type SiteOutlet = {
  edition: Edition;
  name: string;
  tagline: string;
  sections: Named[];
  /** Editions in use, this one included. */
  editions: Edition[];
  urgent: UrgentShown | null;
  /** A moment of the day of which its pages are. */
  today: Date;
};
