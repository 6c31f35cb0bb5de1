// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import type { Clock } from "@/newsroom/edition/rules";
import type { NoteThread, StoryNotes } from "@/newsroom/note/rules";
import { NotesPanel } from "./notes-panel.client";
import { useNotes } from "./use-notes.client";

const t = texts("ar", "notes");
const thread: NoteThread = {
  id: "0b0e7a5c-3f0b-4f3e-9d53-2f6f0a1c9a11",
  place: null,
  text: "من قال هذا؟",
  byName: "سعاد الخطيب",
  isGuest: false,
  isOwn: false,
  createdAt: "2026-11-29T20:00:00Z",
  answers: [],
  resolvedAt: null,
  resolvedByName: null,
};
const clock: Clock = {
  language: "ar",
  months: "levantine",
  digits: "latn",
  numberLocale: "ar-u-nu-latn",
  timeZone: "Asia/Baghdad",
  timeZoneName: "بغداد",
};

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  sessionStorage.clear();
  onTestFinished(() => void vi.unstubAllGlobals());
});

/** The notes of a story in which `said` is said; `hear` reads them anew, `post` is what the newsroom does with a new one. */
async function opened(said: StoryNotes, post: () => Promise<Response> = async () => Response.json(said)) {
  const now = { said };
  vi.stubGlobal("fetch", (_: string, { method }: RequestInit) =>
    method === "GET" ? Promise.resolve(Response.json(now.said)) : post(),
  );
  const editor = new Editor({ extensions: bodyExtensions("rtl"), content: "<p>كلام.</p>" });
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  onTestFinished(async () => {
    await act(async () => root.unmount());
    editor.destroy();
    place.remove();
  });
  const fields = { headline: "عنوان", standfirst: "" };
  const draw = (stamp: string) => {
    const surface = {
      story: { id: "a" },
      person: { id: "p" },
      edition: { language: "ar" },
      draft: { editor, fields, holding: { now: { notes: { stamp } } } },
      open: () => {},
      isBeside: false,
    } as unknown as Surface;
    return act(async () =>
      root.render(
        <TextsProvider clock={clock} messages={messages.ar}>
          <Panel surface={surface} />
        </TextsProvider>,
      ),
    );
  };
  await draw("1");
  return {
    hear: async (next: StoryNotes) => {
      now.said = next;
      await draw("2");
    },
    field: () => place.querySelector("textarea"),
    details: () => place.querySelector("details"),
    button: (name: string) => {
      const found = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name);
      if (!found) throw new Error(`no ${name}`);
      return found;
    },
  };
}

function Panel({ surface }: { surface: Surface }) {
  const notes = useNotes(surface);
  return <NotesPanel notes={notes} surface={surface} onBegin={notes.begin} />;
}

const press = (button: HTMLElement) => act(async () => button.click());
async function type(field: HTMLTextAreaElement | null, text: string) {
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
  await act(async () => {
    setValue?.call(field, text);
    field?.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

test("nothing is typed into a note that is on its way, and it is there where it did not arrive", async () => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  const { button, field } = await opened({ threads: [], people: [] }, () => promise);
  await press(button(t("add")));
  expect(field()).toBe(document.activeElement);
  expect(field()?.readOnly).toBe(false);
  await type(field(), "من قال هذا؟");
  await press(button(t("send")));
  expect(field()?.readOnly).toBe(true);
  expect(field()?.getAttribute("aria-busy")).toBe("true");
  await press(button(t("cancel")));
  expect(field()?.value).toBe("من قال هذا؟");
  await act(async () => resolve(Response.json({}, { status: 503 })));
  expect(field()?.readOnly).toBe(false);
  expect(field()?.value).toBe("من قال هذا؟");
});

test("an answer that is being written stays in sight when somebody settles its thread, and has the focus it had", async () => {
  const people: StoryNotes["people"] = [];
  const { button, field, details, hear } = await opened({ threads: [thread], people });
  await press(button(t("answer")));
  await type(field(), "الوزير.");
  const settled = { ...thread, resolvedAt: "2026-11-29T21:00:00Z" };
  await hear({ threads: [settled], people });
  expect(details()?.open).toBe(true);
  expect(details()?.contains(field())).toBe(true);
  expect(field()?.value).toBe("الوزير.");
  expect(field()).toBe(document.activeElement);
  await press(details()?.querySelector("summary") as HTMLElement);
  expect(details()?.open).toBe(true);
});

test("a row that comes anew takes no focus from the words its reader went on with", async () => {
  const people: StoryNotes["people"] = [];
  const { button, field, hear } = await opened({ threads: [thread], people });
  await press(button(t("answer")));
  await type(field(), "الوزير.");
  const elsewhere = document.body.appendChild(document.createElement("input"));
  onTestFinished(() => elsewhere.remove());
  await act(async () => elsewhere.focus());
  await hear({ threads: [{ ...thread, resolvedAt: "2026-11-29T21:00:00Z" }], people });
  expect(document.activeElement).toBe(elsewhere);
});
