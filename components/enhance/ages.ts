import { ageOf, asLabel } from "@/newsroom/age/rules";

/** A date on a card: its element, the words it came with, and when it was. */
type Dated = { element: HTMLElement; date: string; at: Date };

/** Cards say how long ago under a week, and keep their date after it, in print, and for a clock that is wrong. */
export function showAges(): void {
  const dated = [...document.querySelectorAll<HTMLTimeElement>("time[data-now]")].map((element) => ({
    element,
    date: element.textContent ?? "",
    at: new Date(element.dateTime),
  }));
  if (dated.length === 0) return;
  let isOnPaper = false;
  const now = (): Date | null => (isOnPaper ? null : trusted(new Date(), dated));
  const update = (): void => {
    const at = now();
    for (const each of dated) showOne(each, at);
  };
  const setPaper = (onPaper: boolean): void => {
    isOnPaper = onPaper;
    update();
  };
  addEventListener("beforeprint", () => setPaper(true));
  addEventListener("afterprint", () => setPaper(false));
  // A page that a browser put aside wakes up hours later; one that has just come is being shown already.
  addEventListener("pageshow", ({ persisted }) => persisted && update());
  setInterval(update, 60_000);
  // An age is said with both: made one by one, so that a slow telephone takes a touch in between.
  const { locale } = dated[0]?.element.dataset ?? {};
  setTimeout(() => new Intl.PluralRules(locale));
  setTimeout(() => new Intl.NumberFormat(locale));
  // Each asks in its own turn: whoever prints in between gets dates.
  for (const each of dated) setTimeout(() => showOne(each, now()));
}

/** Nothing where a story is from the future: this clock runs behind by who knows how much, and tells no age. */
function trusted(now: Date, dated: Dated[]): Date | null {
  return dated.some(({ at }) => at > now) ? null : now;
}

function showOne({ element, date, at }: Dated, now: Date | null): void {
  const { locale = "", now: word = "", zone = "UTC" } = element.dataset;
  const age = now && ageOf(at, now, { locale, now: word, timeZone: zone });
  const text = age === null ? date : asLabel(age, locale);
  const shown = element.firstElementChild ?? element;
  if (shown.textContent !== text) shown.textContent = text;
  element.title = age === null ? "" : date;
}
