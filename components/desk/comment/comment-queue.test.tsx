// @vitest-environment happy-dom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type FormState, untouchedForm } from "@/components/ui/form-state";
import ar from "@/messages/ar/comments.json";
import { CommentQueue, type QueueActions } from "./comment-queue.client";
import type { QueueRow } from "./queue-row";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

const rowOf = (at: number): QueueRow => ({
  ...{ id: `c${at}`, name: `قارئة ${at}`, edition: "ar", state: "pending", version: 1, openReports: 0 },
  ...{ isFeatured: false, isPinned: false, isReaders: true, trash: null, content: `تعليق ${at}` },
});
const reason = {
  id: "r1",
  edition: "ar",
  position: 1,
  label: "إساءة",
  paragraphKey: null,
  line: "س",
  isActive: true,
};

let root: Root;
let sent: string[] = [];
let refused: string | null = null;
let rows: QueueRow[] = [];
let isGiven = true;

const answer = (verb: string) => async (_: unknown, form: FormData) => {
  const id = String(form.get("commentId"));
  sent.push([verb, id, form.get("version"), form.get("reasonId")].filter(Boolean).join(" "));
  return { ...untouchedForm, ok: id !== refused, message: "قيل" } as FormState<never>;
};
const many = async (_: unknown, form: FormData) => {
  sent.push(`many ${form.get("verb")} ${form.getAll("comments[]").join()}`);
  return { ...untouchedForm, ok: true, message: "قيل", result: { done: ["c1", "c2"], failed: [] } };
};
const actions = {
  ...Object.fromEntries(
    ["approve", "reject", "keep", "undo", "feature", "pin", "answer", "context", "sanction"].map((verb) => [
      verb,
      answer(verb),
    ]),
  ),
  many,
} as unknown as QueueActions;

const draw = () =>
  act(async () =>
    root.render(
      <NextIntlClientProvider locale="ar" messages={{ comments: ar } as never} timeZone="UTC">
        <CommentQueue
          rows={rows}
          reasons={[reason]}
          sanctionLines={{}}
          mayBanDomain
          isGiven={isGiven}
          actions={actions}
          empty="لا شيء"
        />
      </NextIntlClientProvider>,
    ),
  );
async function press(...codes: string[]) {
  for (const code of codes) {
    const target = document.activeElement ?? document.body;
    await act(async () => {
      target.dispatchEvent(new KeyboardEvent("keydown", { code, bubbles: true }));
    });
  }
}
const focused = () => document.activeElement?.getAttribute("data-comment");

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", async () => new Response());
  [sent, refused, isGiven] = [[], null, true];
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it("decides sixty comments by keys alone, and hears keys at the end of the list", async () => {
  rows = Array.from({ length: 60 }, (_, at) => rowOf(at + 1));
  await draw();
  await press("KeyJ");
  for (let at = 1; at <= 60; at += 1) {
    expect(focused()).toBe(`c${at}`);
    if (at % 3 === 0) await press("KeyR", "Digit1");
    else await press("KeyA");
  }
  expect(sent).toHaveLength(60);
  expect(sent.slice(0, 3)).toEqual(["approve c1 1", "approve c2 1", "reject c3 1 r1"]);
  expect(document.body.textContent).toContain("لا شيء");
  await press("KeyU");
  expect(sent.at(-1)).toBe("undo c60");
  expect(focused()).toBe("c60");
});

const shown = () =>
  [...document.querySelectorAll("[data-comment]")].map((row) => row.getAttribute("data-comment"));

it("keeps in a list of what was published what stays there, and in its place what is taken back", async () => {
  isGiven = false;
  const published = { state: "approved" as const, openReports: 1 };
  rows = [{ ...rowOf(1), ...published }, { ...rowOf(2), ...published }, rowOf(3)];
  await draw();
  await press("KeyJ", "KeyA");
  expect(sent).toEqual(["keep c1 1"]);
  expect(shown()).toEqual(["c1", "c2", "c3"]);
  await press("KeyJ", "KeyR", "Digit1");
  expect(shown()).toEqual(["c1", "c3"]);
  await press("KeyU");
  expect(sent.at(-1)).toBe("undo c2");
  expect(shown()).toEqual(["c1", "c2", "c3"]);
});

it("lets what readers reported leave their list once it is kept", async () => {
  rows = [{ ...rowOf(1), state: "approved", openReports: 1 }, rowOf(2)];
  await draw();
  await press("KeyJ", "KeyA");
  expect(shown()).toEqual(["c2"]);
});

it("brings back in its place what the server refuses, and puts what is new at the end", async () => {
  rows = [rowOf(1), rowOf(2), rowOf(3)];
  refused = "c1";
  await draw();
  await press("KeyJ", "KeyA");
  expect(shown()).toEqual(["c1", "c2", "c3"]);
  rows = [rowOf(0), rowOf(1), rowOf(2), rowOf(3)];
  await draw();
  expect(shown()).toEqual(["c1", "c2", "c3", "c0"]);
});

it("decides on what is selected together", async () => {
  rows = [rowOf(1), rowOf(2), rowOf(3)];
  await draw();
  await press("KeyJ", "KeyX", "KeyJ", "KeyX", "KeyA");
  expect(sent).toEqual(["many approve c1 1,c2 1"]);
  expect(document.querySelectorAll("[data-comment]")).toHaveLength(1);
});
