// @vitest-environment happy-dom
import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FilterForm } from "./filter-form.client";

const { push, address } = vi.hoisted(() => ({ push: vi.fn(), address: { query: "" } }));
vi.mock("next/navigation", () => ({
  useRouter: () => ({ push }),
  useSearchParams: () => new URLSearchParams(address.query),
}));

const filters = (
  <FilterForm path="/list" className="">
    <input type="hidden" name="view" value="dense" />
    <input type="search" name="words" defaultValue="" />
    <select name="use" defaultValue="">
      <option value="">all</option>
      <option value="unused">unused</option>
    </select>
    <input type="date" name="from" defaultValue="2026-02-01" />
  </FilterForm>
);

/** The form as a server drew it, which somebody used before its script listened. */
const openAfter = async (use: (host: HTMLElement) => void) => {
  const host = document.createElement("div");
  document.body.append(host);
  host.innerHTML = renderToString(filters);
  use(host);
  const root = await act(async () => hydrateRoot(host, filters));
  return {
    host,
    /** The list of another address is shown. */
    land: (query: string) => {
      address.query = query;
      // The same element would not be drawn again.
      return act(async () => root.render(<FilterForm {...filters.props} />));
    },
    close: () => {
      act(() => root.unmount());
      host.remove();
    },
  };
};

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  address.query = "from=2026-02-01&view=dense";
});
afterEach(() => {
  push.mockClear();
  vi.unstubAllGlobals();
});

const early: [string, (host: HTMLElement) => void, string][] = [
  [
    "a choice",
    (host) => {
      const select = host.querySelector("select");
      if (select) select.value = "unused";
    },
    "/list?view=dense&use=unused&from=2026-02-01",
  ],
  [
    "words",
    (host) => {
      const input = host.querySelector<HTMLInputElement>("[type=search]");
      if (input) input.value = "جسر";
    },
    `/list?view=dense&words=${encodeURIComponent("جسر")}&from=2026-02-01`,
  ],
  [
    "a day",
    (host) => {
      const input = host.querySelector<HTMLInputElement>("[type=date]");
      if (input) input.value = "2026-03-01";
    },
    "/list?view=dense&from=2026-03-01",
  ],
];

test.each(early)("%s made before the script listens applies once it does", async (_what, use, expected) => {
  const { close } = await openAfter(use);
  expect(push).toHaveBeenCalledExactlyOnceWith(expected, { scroll: false });
  close();
});

test("a list that nobody touched stays at its address", async () => {
  const { close } = await openAfter(() => {});
  expect(push).not.toHaveBeenCalled();
  close();
});

test("what was typed since stays when a list comes late, and gives way when one goes back", async () => {
  const { host, land, close } = await openAfter(() => {});
  const [select, words] = [
    host.querySelector("select"),
    host.querySelector<HTMLInputElement>("[type=search]"),
  ];
  if (!select || !words) throw new Error("no fields");
  const say = async (field: HTMLElement, kind: string) =>
    act(async () => field.dispatchEvent(new Event(kind, { bubbles: true })));
  select.value = "unused";
  await say(select, "change");
  words.value = "جسر";
  await say(host.querySelector("form") ?? host, "submit");
  const [first, second] = push.mock.calls.map(([path]) => String(path).split("?")[1] ?? "");
  await land(first ?? "");
  expect(words.value).toBe("جسر");
  await land(second ?? "");
  expect([words.value, select.value]).toEqual(["جسر", "unused"]);
  await land(first ?? "");
  expect([words.value, select.value]).toEqual(["", "unused"]);
  close();
});
