import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { getArticle, getRevision } from "@/newsroom/article/queries";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { plainText } from "@/newsroom/body/words";
import { emptyContent } from "@/newsroom/content/words";
import { listStoriesNow } from "@/newsroom/sitting/queries";
import { moveToTrash } from "@/newsroom/trash/commands";
import { foreignOn } from "../support/foreign-letters";
import { test } from "../support/journey";
import { plainPicture } from "../support/picture-files";
import { makePicture } from "../support/picture-rows";
import { anAdministrator, makeArticle } from "../support/rows";
import { password, signIn } from "../support/sign-in";
import { paragraph, pictureRun, run, wordFile } from "../support/word-files";

const t = texts("ar", "editor");
const desk = texts("ar", "desk");

const bodyOf = (page: Page) => page.getByRole("textbox", { name: t("fields.body"), exact: true });
const headlineOf = (page: Page) => page.getByRole("textbox", { name: t("fields.headline"), exact: true });
const stateOf = (page: Page) => page.getByTestId("save-state");

async function startWriting(page: Page, id: string) {
  await signIn(page, `/desk/stories/${id}/edit`, "editor");
  await expect(bodyOf(page)).toBeVisible();
}

/** Writes at the end of the body, and waits until the server has it. */
async function write(page: Page, words: string) {
  await bodyOf(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(words);
}

async function savedBody(id: string) {
  return plainText((await getArticle(await anAdministrator(), id)).content.body);
}

async function onAnotherMachine(browser: Browser, id: string) {
  const page = await (await browser.newContext()).newPage();
  await startWriting(page, id);
  return page;
}

test("what is written is saved by itself and is there after a reload", async ({ page }) => {
  const { id } = await makeArticle("draft", { content: emptyContent });
  await startWriting(page, id);
  await headlineOf(page).fill("خطة لإصلاح شبكة المياه");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("تبدأ مطلع الشهر.");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("قال رئيس اللجنة إن العمل يبدأ غدًا.");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("المراحل");
  await page.keyboard.press("Control+Alt+Digit2");
  await expect.poll(() => savedBody(id)).toBe("قال رئيس اللجنة إن العمل يبدأ غدًا.\nالمراحل");
  await expect(stateOf(page)).toHaveText(/\d\d:\d\d$/);
  await page.reload();
  await expect(headlineOf(page)).toHaveValue("خطة لإصلاح شبكة المياه");
  await expect(bodyOf(page).getByRole("heading", { level: 2 })).toHaveText("المراحل");
});

test("an explicit save stands in the history", async ({ page }) => {
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  await write(page, "نسخة تستحق الحفظ.");
  await page.keyboard.press("Control+KeyS");
  await expect(page.getByText(t("state.kept", { number: 1 }))).toBeVisible();
  expect((await getRevision(await anAdministrator(), id, 1)).reason).toBe("saved");
});

test("two people: one writes and the other reads along, takes over, and nothing is overwritten or lost", async ({
  page,
  context,
  browser,
}) => {
  const { id } = await makeArticle("draft");
  const headline = async () => (await getArticle(await anAdministrator(), id)).content.headline;
  const button = (on: Page, key: "ask" | "take" | "keep") =>
    on.getByRole("button", { name: t(`holding.${key}`), exact: true });
  await startWriting(page, id);
  await headlineOf(page).fill("عنواني الأول");
  await expect.poll(headline).toBe("عنواني الأول");
  const other = await onAnotherMachine(browser, id);
  await expect(button(other, "take")).toBeVisible();
  await expect(headlineOf(other)).not.toBeEditable();
  await expect(bodyOf(other)).toHaveAttribute("contenteditable", "false");
  await expect(page.getByText(desk("presence.others"))).toBeVisible();
  const list = await other.context().newPage();
  await list.goto(`/desk?scope=everything&search=${encodeURIComponent("عنواني الأول")}`);
  const row = list.getByRole("row").filter({ has: list.locator(`a[href="/desk/stories/${id}"]`) });
  await expect(row).toContainText(desk("presence.open"));

  await write(page, "كلمات تُرى في مكان آخر.");
  await expect.poll(() => savedBody(id)).toContain("كلمات تُرى في مكان آخر.");
  await expect(bodyOf(other)).toContainText("كلمات تُرى في مكان آخر.", { timeout: 2_000 });
  await button(other, "ask").click();
  await expect(other.getByText(t("holding.asked"))).toBeVisible();
  await button(page, "keep").click();
  await expect(other.getByText(t("holding.asked"))).toBeHidden();

  await context.setOffline(true);
  await headlineOf(page).fill("عنواني");
  await write(page, "فقرة كتبتها أنا.");
  await expect(stateOf(page)).toHaveText(t("state.offline"));
  await button(other, "take").click();
  await headlineOf(other).fill("عنوان الزميل");
  await expect.poll(headline).toBe("عنوان الزميل");
  await other.getByRole("textbox", { name: t("fields.standfirst"), exact: true }).fill("مقدمة الزميل");
  await expect
    .poll(async () => (await getArticle(await anAdministrator(), id)).content.standfirst)
    .toBe("مقدمة الزميل");

  await context.setOffline(false);
  await expect(page.getByText(t("holding.keptHere"))).toBeVisible();
  await expect(stateOf(page)).toHaveText(t("state.held"));
  await expect(headlineOf(page)).toHaveValue("عنواني");
  await expect(headlineOf(page)).not.toBeEditable();
  await button(page, "take").click();
  await expect(button(other, "take")).toBeVisible();
  await expect(stateOf(page)).toHaveText(t("state.conflict"));
  expect(await headline()).toBe("عنوان الزميل");
  await page.getByRole("button", { name: t("state.showConflict") }).click();
  const headlines = page.getByRole("radiogroup", { name: t("fields.headline") });
  await expect(headlines).toContainText("عنواني");
  await expect(page.getByRole("radiogroup")).toHaveCount(1);
  // Nothing is chosen before she has: saving asks.
  await page.getByRole("button", { name: t("conflict.save") }).click();
  await expect(headlines).toContainText(t("conflict.choose"));
  await headlines.locator("label").nth(1).click();
  await page.getByRole("button", { name: t("conflict.save") }).click();
  await expect.poll(() => savedBody(id)).toContain("فقرة كتبتها أنا.");
  const merged = (await getArticle(await anAdministrator(), id)).content;
  expect([merged.headline, merged.standfirst]).toEqual(["عنوان الزميل", "مقدمة الزميل"]);
  await expect(headlineOf(page)).toHaveValue("عنوان الزميل");
  await expect(bodyOf(other)).toContainText("فقرة كتبتها أنا.");

  /** One writes without a network, the other takes the text meanwhile and writes too; then one comes back. */
  const bothWrite = async (mine: string, key: "Home" | "End", theirs: string) => {
    await context.setOffline(true);
    await bodyOf(page).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(mine);
    await expect(stateOf(page)).toHaveText(t("state.offline"));
    await button(other, "take").click();
    await expect(bodyOf(other)).toHaveAttribute("contenteditable", "true");
    await bodyOf(other).click();
    await other.keyboard.press(`Control+${key}`);
    await other.keyboard.insertText(theirs);
    await expect.poll(() => savedBody(id)).toContain(theirs);
    await context.setOffline(false);
    await expect(stateOf(page)).toHaveText(t("state.held"));
    await button(page, "take").click();
  };
  await bothWrite(" وزدت عليها.", "Home", "قال الزميل: ");
  await expect.poll(() => savedBody(id)).toMatch(/^قال الزميل: .*فقرة كتبتها أنا\. وزدت عليها\.$/s);
  const notice = page.getByTestId("merged");
  await notice.getByText(t("merged.show")).click();
  await expect(notice.locator("ins").first()).toContainText("قال الزميل:");
  await expect(notice.locator("ins").last()).toContainText("وزدت عليها");

  await bothWrite(" بقلمي.", "End", " بقلمه.");
  await expect(stateOf(page)).toHaveText(t("state.conflict"));
  expect(await savedBody(id)).not.toContain("بقلمي");
  await page.getByRole("button", { name: t("state.showConflict") }).click();
  const bodies = page.getByRole("radiogroup", { name: t("fields.body") });
  await expect(bodies.locator("mark")).toHaveText([/بقلمي/, /بقلمه/]);
  await bodies.getByText(t("conflict.both")).click();
  await page.getByRole("button", { name: t("conflict.save") }).click();
  await expect
    .poll(() => savedBody(id))
    .toMatch(/وزدت عليها\. بقلمي\.\nفقرة كتبتها أنا\. وزدت عليها\. بقلمه\.$/);
});

test("who reads along meets the pictures that come, and writes no caption under them", async ({
  page,
  browser,
}) => {
  const { id, content } = await makeArticle("draft");
  await startWriting(page, id);
  const reader = await onAnotherMachine(browser, id);
  await write(page, "كلمات.");
  await expect(reader.getByRole("button", { name: t("holding.take"), exact: true })).toBeVisible();
  const someone = await anAdministrator();
  const pictureId = await makePicture(someone);
  const words = { caption: "شرح", credit: "سما", alternative: "وصف", isDecorative: false };
  const paragraph = { type: "paragraph" as const, content: [{ type: "text" as const, text: "فقرة." }] };
  const figure = { type: "picture" as const, attrs: { pictureId, ...words } };
  const body = { version: 1 as const, doc: { type: "doc" as const, content: [paragraph, figure] } };
  await expect(stateOf(page)).toHaveText(/\d\d:\d\d$/);
  await page.close();
  const { version } = await getArticle(someone, id);
  await expect.poll(async () => (await listStoriesNow(someone, [id]))[0]?.holder).toBeNull();
  expect(
    await saveWorkingCopy(someone, { articleId: id, basedOn: version, content: { ...content, body } }),
  ).toMatchObject({ kind: "saved" });
  await expect(reader.getByRole("img", { name: "وصف" })).toBeVisible();
  const caption = reader.getByLabel(t("picture.caption"));
  await expect(caption).toBeEditable();
  const third = await onAnotherMachine(browser, id);
  await third.getByLabel(t("picture.caption")).fill("شرح آخر");
  await expect(caption).toHaveValue("شرح آخر");
  await expect(caption).not.toBeEditable();
});

test("the session ends while writing: one signs in over the words, and they are saved", async ({ page }) => {
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  await page.context().clearCookies();
  await write(page, "كلمات بعد انتهاء الجلسة.");
  await expect(stateOf(page)).toHaveText(t("state.sessionEnded"));
  await page.getByRole("button", { name: t("state.signIn") }).click();
  await page.getByLabel(t("session.password")).fill("ليست كلمة المرور");
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("session.wrong"))).toBeVisible();
  await page.getByLabel(t("session.password")).fill(password);
  await page.keyboard.press("Enter");
  await expect.poll(() => savedBody(id)).toContain("كلمات بعد انتهاء الجلسة.");
  await expect(bodyOf(page)).toContainText("كلمات بعد انتهاء الجلسة.");
});

test("offline the words stay on the machine, over a closed page too, and are saved when one takes them", async ({
  page,
  context,
}) => {
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  await context.setOffline(true);
  await write(page, "كُتبت بلا اتصال.");
  await expect(stateOf(page)).toHaveText(t("state.offline"));
  await context.setOffline(false);
  await expect.poll(() => savedBody(id)).toContain("كُتبت بلا اتصال.");
  await expect(stateOf(page)).toHaveText(/\d\d:\d\d$/);

  await context.setOffline(true);
  await write(page, "كُتبت قبل أن تُغلق الصفحة.");
  await expect(stateOf(page)).toHaveText(t("state.offline"));
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/desk/stories/${id}/edit`);
  const restore = again.getByRole("button", { name: t("restore.take") });
  // What a page sends as it closes may arrive after all: then nothing is left to restore.
  await expect(restore.or(bodyOf(again).getByText("كُتبت قبل أن تُغلق الصفحة."))).toBeVisible();
  if (await restore.isVisible()) await restore.click();
  await expect.poll(() => savedBody(id)).toContain("كُتبت قبل أن تُغلق الصفحة.");
});

test("submitting names what is missing, leads to its place, and hands a complete story over", async ({
  page,
}) => {
  const { id, content } = await makeArticle("draft", { content: { headline: "" } });
  await startWriting(page, id);
  const submit = page.getByRole("button", { name: t("submit.action") });
  await submit.click();
  const missing = texts("ar", "errors")("headlineMissing");
  await page.getByRole("button", { name: missing }).click();
  await expect(headlineOf(page)).toBeFocused();
  await page.keyboard.insertText("عنوان أخيرًا");
  await submit.click();
  await page.waitForURL(new RegExp(`/desk/stories/${id}\\?done=submit$`));
  const { state, content: submitted } = await getArticle(await anAdministrator(), id);
  expect(state.workState).toBe("in_review");
  expect(submitted.body).toEqual(content.body);
});

test("a picture dropped into the words is uploaded there and asks for its words", async ({ page }) => {
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  const bytes = [...(await plainPicture("jpeg"))];
  await bodyOf(page).click();
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(given)], "نهر.jpg", { type: "image/jpeg" }));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, bytes);
  await bodyOf(page).getByLabel(t("picture.caption")).fill("قارب على النهر");
  await bodyOf(page).getByLabel(t("picture.credit")).fill("ليلى");
  await expect
    .poll(async () => JSON.stringify((await getArticle(await anAdministrator(), id)).content.body))
    .toMatch(/قارب على النهر.*ليلى/);
});

test("a Word document opens as a draft with its pictures, a text file where the caret is, and nothing that is not read", async ({
  page,
}) => {
  const { id } = await makeArticle("draft", { content: { ...emptyContent, headline: "" } });
  await startWriting(page, id);
  const open = async (name: string, bytes: Uint8Array | string) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: t("tools.file"), exact: true }).click();
    await (await chooser).setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  };
  const document =
    paragraph(run("خطة لإصلاح المياه"), '<w:pStyle w:val="a3"/>') +
    paragraph(run("تبدأ غدًا.") + run("سر", "<w:vanish/>") + pictureRun("a.jpg")) +
    paragraph(run("وتنتهي العام المقبل."));
  const plan = await wordFile(document, { pictures: { "a.jpg": await plainPicture("jpeg") } });
  await open("خطة.docx", plan);
  await expect(bodyOf(page).getByLabel(t("picture.caption"))).toBeVisible();
  const undo = page.getByTestId("pasted").getByRole("button", { name: t("pasted.undoFile") });
  await undo.click();
  await expect(bodyOf(page)).toHaveText("");
  await expect(bodyOf(page).getByRole("figure")).toHaveCount(0);
  await expect(headlineOf(page)).toHaveValue("");
  await open("خطة.docx", plan);
  await expect(headlineOf(page)).toHaveValue("خطة لإصلاح المياه");
  const things = t("pasted.hidden", { count: 1 });
  await expect(page.getByTestId("pasted")).toContainText(t("pasted.leftInFile", { things }));
  await bodyOf(page).getByLabel(t("picture.caption")).fill("أنابيب");
  const savedBlocks = async () =>
    (await getArticle(await anAdministrator(), id)).content.body.doc.content.map(({ type }) => type);
  await expect.poll(savedBlocks).toEqual(["paragraph", "picture", "paragraph"]);
  expect(await savedBody(id)).toBe("تبدأ غدًا.\nوتنتهي العام المقبل.");

  await bodyOf(page).getByText("تبدأ غدًا.").click();
  await open("ملحق.txt", "فقرة من ملف.");
  await expect.poll(() => savedBody(id)).toBe("تبدأ غدًا.\nفقرة من ملف.\nوتنتهي العام المقبل.");
  await undo.click();
  await expect.poll(() => savedBody(id)).toBe("تبدأ غدًا.\nوتنتهي العام المقبل.");
  await open("قديم.doc", "x");
  await expect(page.getByRole("alert").filter({ hasText: "قديم.doc" })).toContainText(
    t("file.reasons.unread"),
  );
});

test("a picture from the library follows its paragraph whole, and asks for its caption", async ({ page }) => {
  await makePicture(await anAdministrator());
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  await bodyOf(page).getByText("فقرة أولى.").click();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("button", { name: t("tools.picture"), exact: true }).click();
  await page.getByRole("dialog").getByRole("list").getByRole("button").first().click();
  const caption = bodyOf(page).getByLabel(t("picture.caption"));
  await expect(caption).toBeFocused();
  await page.keyboard.type("زورق في الهور");
  await expect(caption).toHaveValue(/زورق في الهور$/);
  const reader = await anAdministrator();
  const savedBlocks = async () =>
    (await getArticle(reader, id)).content.body.doc.content.map(({ type }) => type);
  await expect.poll(savedBlocks).toEqual(["paragraph", "picture", "paragraph"]);
  expect(await savedBody(id)).toBe("فقرة أولى.\nفقرة ثانية.");
});

test("a new story begins with its headline; at four times its size no bar covers what has the focus", async ({
  page,
}) => {
  const { id } = await makeArticle("draft", { content: { ...emptyContent, headline: "" } });
  await startWriting(page, id);
  await expect(headlineOf(page)).toBeFocused();
  await page.setViewportSize({ width: 320, height: 256 });
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press("Tab");
    const isCovered = await page.evaluate(() => {
      const { activeElement: active } = document;
      const bar = document.querySelector(".writing-bar");
      if (!active || !bar || active === document.body || bar.contains(active)) return false;
      const [field, above] = [active.getBoundingClientRect(), bar.getBoundingClientRect()];
      return field.top < above.bottom && field.bottom > above.top;
    });
    expect(isCovered).toBe(false);
  }
});

test("shortcuts work on an Arabic layout, and the sheet of them opens", async ({ page }) => {
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  await write(page, "كلمة");
  await page.keyboard.press("Shift+Home");
  // The editor hears of a selection a turn after the browser has made it; a made-up key comes sooner than any hand's.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  // What an Arabic keyboard sends for the key of B: its letter is «لا», only its place says which it is.
  await bodyOf(page).dispatchEvent("keydown", { key: "لا", code: "KeyB", ctrlKey: true, bubbles: true });
  await expect(bodyOf(page).locator("strong")).toHaveText("كلمة");
  await page.keyboard.press("Control+Slash");
  await expect(page.getByRole("dialog", { name: t("shortcuts.title") })).toBeVisible();
});

test("an editor goes on from the words to their publication, and what she wrote last goes with her", async ({
  page,
}) => {
  const { id } = await makeArticle("in_review");
  await startWriting(page, id);
  await write(page, "آخر كلمة.");
  await page.keyboard.press("Control+Alt+Enter");
  await page.waitForURL(`**/desk/stories/${id}?open=publish`);
  const stories = texts("ar", "stories");
  await page.getByRole("button", { name: stories("verb.publish"), exact: true }).click();
  await expect(page.getByRole("button", { name: desk("undo.action") })).toBeVisible();
  expect(await savedBody(id)).toContain("آخر كلمة.");
});

test("what comes when the surface listens moves no word under who writes already", async ({ page }) => {
  const { id } = await makeArticle("in_review");
  await page.addInitScript(() => {
    const moved: string[] = [];
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as LayoutShift[])
        for (const { node, previousRect, currentRect } of sources)
          if (node instanceof Element && node.matches(".writing-sheet"))
            moved.push(`${previousRect.y} → ${currentRect.y}`);
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { moved });
  });
  await startWriting(page, id);
  for (const width of [360, 768, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await expect(page.getByRole("toolbar", { name: t("tools.label") })).toBeVisible();
    await expect(page.getByRole("button", { name: /^التفاصيل/ })).toBeVisible();
    const moved = await page.evaluate(() => (window as { moved?: string[] }).moved);
    expect(moved, `the sheet, ${width} pixels wide`).toEqual([]);
  }
});

/** What TypeScript's own library does not know yet. */
type Moved = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect };
type LayoutShift = PerformanceEntry & { sources: Moved[] };

test("writing waits for 300 KB of script at the most", async ({ page }) => {
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  const html = await (await page.request.get(`/desk/stories/${id}/edit`)).text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const addresses = scripts
    .filter((tag) => !/nomodule/i.test(tag))
    .flatMap((tag) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  expect(addresses.length).toBeGreaterThan(3);
  let bytes = 0;
  for (const address of new Set(addresses)) {
    const answer = await page.request.get(address, { headers: { "accept-encoding": "gzip" } });
    bytes += Number(answer.headers()["content-length"]);
  }
  console.log(`the writing surface's script: ${Math.round(bytes / 1024)} KB`);
  expect(bytes).toBeLessThanOrEqual(300 * 1024);
});

test("leaving by a link of the desk saves first, and coming back goes on from there", async ({ page }) => {
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  for (const words of ["قبل المغادرة.", "بعد العودة."]) {
    await write(page, words);
    await page.locator('a[href="/desk/notifications"]').click();
    await page.waitForURL("**/desk/notifications");
    await expect.poll(() => savedBody(id)).toContain(words);
    await page.goBack();
    await expect(bodyOf(page)).toContainText(words);
  }
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts("ar", "desk")("bell.title"));
  expect(await savedBody(id)).toMatch(/قبل المغادرة[\s\S]*بعد العودة/);
});

test("coming back shows the server's words, or says that it has none, and never what the page once showed", async ({
  page,
}) => {
  const { id, author } = await makeArticle("draft");
  await startWriting(page, id);
  const leave = async () => {
    await page.locator('a[href="/desk/notifications"]').click();
    await page.waitForURL("**/desk/notifications");
  };
  await leave();
  await page.route("**/working-copy", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goBack();
  await expect(page.getByText(t("comeBack.unknown"))).toBeVisible();
  await page.unroute("**/working-copy");
  await page.getByRole("button", { name: t("state.tryAgain") }).click();
  await expect(bodyOf(page)).toBeVisible();
  await leave();
  await moveToTrash(author, "article", { id });
  await page.goBack();
  await expect(page.getByText(t("comeBack.closed"))).toBeVisible();
});

test("signing out goes through on a machine that deletes nothing, and says so", async ({ page, context }) => {
  const desk = texts("ar", "desk");
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  await context.setOffline(true);
  await write(page, "تبقى هنا.");
  await expect(stateOf(page)).toHaveText(t("state.offline"));
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.addInitScript(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException("refused");
    };
  });
  await again.goto("/desk");
  await again.getByRole("button", { name: desk("signOut") }).click();
  await again.getByRole("button", { name: desk("signingOut.erase") }).click();
  await again.waitForURL("**/sign-in**");
  await expect(again.getByRole("status")).toHaveText(texts("ar", "entrance")("signIn.left"));
});

test("words whose own story is closed become a story of their own", async ({ page, context }) => {
  const desk = texts("ar", "desk");
  const { id, author } = await makeArticle("draft");
  await startWriting(page, id);
  await context.setOffline(true);
  await write(page, "كُتبت هنا ولم تصل.");
  await expect(stateOf(page)).toHaveText(t("state.offline"));
  await page.close({ runBeforeUnload: false });
  await moveToTrash(author, "article", { id });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto("/desk/words");
  await expect(again.getByText(desk("words.closed"))).toBeVisible();
  await again.getByRole("button", { name: desk("words.newStory") }).click();
  await again.waitForURL(/stories\/(?!new)[^/]+\/edit/);
  await expect(bodyOf(again)).toContainText("كُتبت هنا ولم تصل.");
  const made = /stories\/([^/]+)\/edit/.exec(again.url())?.[1] ?? "";
  expect(made).not.toBe(id);
  expect(await savedBody(made)).toContain("كُتبت هنا ولم تصل.");
});

test("what this machine keeps is one person's: left there, deleted, and made a story when its own is closed", async ({
  page,
  context,
}) => {
  const desk = texts("ar", "desk");
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  await context.setOffline(true);
  await write(page, "كُتبت هنا وحدها.");
  await expect(stateOf(page)).toHaveText(t("state.offline"));
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto("/desk/words");
  await expect(again.getByText("كُتبت هنا وحدها.")).toBeVisible();
  await expect(again.getByRole("link", { name: desk("words.continue") })).toBeVisible();
  await again.getByRole("button", { name: desk("words.remove") }).click();
  await again.getByRole("button", { name: desk("words.undo") }).click();
  await again.getByRole("button", { name: desk("signOut") }).click();
  await again.getByRole("button", { name: desk("signingOut.erase") }).click();
  await again.waitForURL("**/sign-in**");
  const kept = await again.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open("warraq").onsuccess = ({ target }) => {
          const words = (target as IDBOpenDBRequest).result.transaction("words").objectStore("words");
          words.count().onsuccess = (event) => resolve((event.target as IDBRequest<number>).result);
        };
      }),
  );
  expect(kept).toBe(0);
});

for (const [language, edition] of [
  ["ar", "ar"],
  ["en", "en"],
] as const)
  test(`the writing surface has no barrier (${language})`, async ({ page }) => {
    const { id } = await makeArticle("draft", { edition });
    await signIn(page, `/desk/stories/${id}/edit`, "editor", language);
    await expect(page.locator("#field-body")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });

test("a paste says what came, what it changed and took away, and is taken back whole", async ({ page }) => {
  const { id } = await makeArticle("draft");
  await startWriting(page, id);
  await write(page, "قبل اللصق");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      `<p>سبعة<del>تسعة</del> قتلى<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> <img src="x" width="300"></p>
      <h2>المدن</h2><table><tr><td>بغداد</td><td>42</td></tr></table><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>لا تنشروا</p></div>`,
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  const things = (["struck", "remarks", "pictures"] as const).map((kind) =>
    t(`pasted.${kind}`, { count: 1 }),
  );
  const told = page.getByRole("status").filter({ hasText: t("pasted.left", { things: things.join("، ") }) });
  await expect(told).toBeVisible();
  await expect(told).toContainText(
    t("pasted.kept", { things: t("pasted.keptKinds.headings", { count: 1 }) }),
  );
  await expect(told).toContainText(t("pasted.changed", { things: t("pasted.tables", { count: 1 }) }));
  await expect(bodyOf(page)).toContainText("سبعة قتلى");
  await told.getByRole("button", { name: t("pasted.undo") }).click();
  await expect(bodyOf(page)).not.toContainText("سبعة");
  await expect(bodyOf(page)).toContainText("قبل اللصق");
  await expect(told).toHaveCount(0);
});

test("what opens over the words speaks the language of who writes", async ({ page }) => {
  const { id } = await makeArticle("draft", { edition: "en" });
  await startWriting(page, id);
  const wrong: string[] = [];
  for (const tool of ["link", "picture"] as const) {
    await bodyOf(page).getByText("فقرة أولى.").dblclick();
    await page.getByRole("button", { name: t(`tools.${tool}`), exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    wrong.push(...(await foreignOn(page, "ar")));
    await page.keyboard.press("Escape");
  }
  await bodyOf(page).click();
  await page.keyboard.press("Control+Slash");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect([...wrong, ...(await foreignOn(page, "ar"))]).toEqual([]);
});
