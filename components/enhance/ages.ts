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
  const update = () => show(dated, new Date());
  // An age is said with both: made one by one, so that a slow telephone takes a touch in between.
  const { locale } = dated[0]?.element.dataset ?? {};
  setTimeout(() => new Intl.PluralRules(locale));
  setTimeout(() => new Intl.NumberFormat(locale));
  show(dated, new Date(), setTimeout);
  setInterval(update, 60_000);
  // A page that a browser put aside wakes up hours later; one that has just come is being shown already.
  addEventListener("pageshow", ({ persisted }) => persisted && update());
  addEventListener("beforeprint", () => show(dated, null));
  addEventListener("afterprint", update);
}

/** `turn` may put each off, so that a touch comes between two of them. */
function show(dated: Dated[], now: Date | null, turn = (work: () => void): unknown => work()): void {
  // A story from the future: this clock runs behind by who knows how much, and no age can be told by it.
  const isClockWrong = now === null || dated.some(({ at }) => at > now);
  for (const each of dated) turn(() => showOne(each, isClockWrong ? null : now));
}

function showOne({ element, date, at }: Dated, now: Date | null): void {
  const { locale = "", now: word = "", zone = "UTC" } = element.dataset;
  const age = now && ageOf(at, now, { locale, now: word, timeZone: zone });
  const text = age === null ? date : asLabel(age, locale);
  const shown = element.firstElementChild ?? element;
  if (shown.textContent !== text) shown.textContent = text;
  element.title = age === null ? "" : date;
}
