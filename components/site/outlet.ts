import type { Edition } from "@/newsroom/edition/rules";
import type { Nameplate } from "@/newsroom/nameplate/rules";
import type { PageKind } from "@/newsroom/page/rules";
import type { Named } from "@/newsroom/published-article/rules";
import type { UrgentShown } from "@/newsroom/urgent/rules";

/** The outlet as every page of an edition shows it. */
export type SiteOutlet = {
  edition: Edition;
  name: string;
  tagline: string;
  /** Its name as it is drawn; null where it is set in type. */
  nameplate: Nameplate | null;
  sections: Named[];
  /** Editions in use, this one included. */
  editions: Edition[];
  /** The standing pages that have been written. */
  pages: PageKind[];
  urgent: UrgentShown | null;
  /** Whether readers see what changed in stories. */
  areChangesShown: boolean;
  /** A moment of the day of which its pages are. */
  today: Date;
};
