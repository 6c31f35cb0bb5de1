/** Where a page says once that it is being read: `?story=` its id, `from=` the host that the reader came from. */
export const readsPath = "/api/reads";

/** Days for which reads stay by the hour; afterwards they are summed by the day. */
export const daysByHour = 30;

/** What was read most, was read most within so many hours. */
export const mostReadHours = 24;
export const mostReadShown = 5;

/** Hosts from which one story's reads of an hour are told apart; what comes from further ones in that hour is counted together. */
export const mostReferrers = 24;

/** Whence a reader came, where that is no host: no page, a page of ours, one of too many or one without a proper name. */
export const referrers = { none: "", own: "@own", other: "@other" } as const;

/** Hours of a story's little line in the desk. */
export const lineHours = 24;
/** Stories, and places, that the page of figures names. */
export const mostListed = 20;

/** Reads of today beside those of the whole day before. */
export type Compared = { today: number; yesterday: number };

/** How an edition was read today, by its clock; `hours` are of a day, from 0, and of today those that have begun. */
export type ReadFigures = Compared & {
  /** Of the day before, until this time of it: of the hour that runs its share. */
  yesterdayByNow: number;
  hours: { hour: number; today: number | null; yesterday: number }[];
  sections: (Compared & { id: string | null; name: string | null })[];
  stories: (Compared & { id: string; headline: string })[];
  referrers: (Compared & { referrer: string })[];
};

/** Every hour of a day, also those in which nobody read; `now` is the time of day in hours and parts of one. */
export function inADay(
  found: { hour: number; today: number; yesterday: number }[],
  now: number,
): Pick<ReadFigures, "hours" | "today" | "yesterday" | "yesterdayByNow"> {
  const hours = Array.from(
    { length: 24 },
    (_, hour) => found.find((each) => each.hour === hour) ?? { hour, today: 0, yesterday: 0 },
  );
  const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
  const gone = ({ hour }: { hour: number }) => Math.min(Math.max(now - hour, 0), 1);
  return {
    today: sum(hours.map(({ today }) => today)),
    yesterday: sum(hours.map(({ yesterday }) => yesterday)),
    yesterdayByNow: Math.round(sum(hours.map((each) => each.yesterday * gone(each)))),
    hours: hours.map((each) => ({ ...each, today: each.hour > now ? null : each.today })),
  };
}

/** Reads of a story from one place, since the batch before. */
export type ReadCount = { articleId: string; referrer: string; count: number };

/** What a web process counted; a batch with the same number is the same batch. */
export type ReadBatch = { node: string; number: number; counts: ReadCount[] };

/** A name of the public web, in ASCII as browsers spell hosts: an address of somebody's network is nobody's business. */
const hostShape =
  /^(?=.{4,100}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** One site under the names of its front doors. */
const plainHost = (host: string) =>
  host
    .toLowerCase()
    .replace(/:\d{1,5}$/, "")
    .replace(/\.$/, "")
    .replace(/^(?:www|m|mobile|l|lm)\.(?=[^.]+\.)/, "");

/** The place that a browser names as the host it came from; whatever it says, one of a bounded shape. `own` are the site's hosts. */
export function referrerFrom(claimed: string, own: string[]): string {
  if (claimed === "") return referrers.none;
  const host = plainHost(claimed);
  if (own.some((each) => plainHost(each) === host)) return referrers.own;
  return hostShape.test(host) ? host : referrers.other;
}
