import { getCalendarOfLink } from "@/newsroom/calendar/link";

/** Somebody's calendar for a program that holds her link: the link is the right. */
export async function GET(_: Request, { params }: RouteContext<"/api/calendars/[token]">) {
  const calendar = await getCalendarOfLink((await params).token);
  if (calendar === null) return new Response(null, { status: 404 });
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="warraq.ics"',
      "x-robots-tag": "noindex, nofollow, noarchive",
    },
  });
}
