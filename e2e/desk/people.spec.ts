import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { accountPassword, enterPassword, makeAccount, signIn } from "../support/accounts";
import { test } from "../support/journey";

const newPassword = "جملة أخرى لا يعرفها أحد 8";

async function otherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test("the page that was wanted opens after sign-in, without script too", async ({ browser }) => {
  const administrator = await makeAccount("administrator");
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/desk/people?q=%D8%B3&state=active");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await enterPassword(page, administrator.email, "wrong password");
  await expect(page.getByText("البريد الإلكتروني أو كلمة المرور خطأ")).toBeVisible();
  await expect(page.getByLabel("البريد الإلكتروني")).toHaveValue(administrator.email);
  await enterPassword(page, administrator.email);
  await expect(page).toHaveURL("/desk/people?q=%D8%B3&state=active");
  await expect(page.getByRole("heading", { name: "الفريق", level: 1 })).toBeVisible();
});

test("sign-in leads nowhere else, whatever the address asks for", async ({ page }) => {
  const journalist = await makeAccount("journalist");
  await page.goto("/sign-in?to=https%3A%2F%2Fexample.org%2Fdesk");
  await enterPassword(page, journalist.email);
  await expect(page).toHaveURL(/:\d+\/desk$/);
});

test("after ten wrong passwords the account waits, known or not; others sign in", async ({ page }) => {
  const editor = await makeAccount("editor");
  for (const email of [editor.email, `${randomUUID()}@example.org`]) {
    await page.goto("/sign-in");
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await enterPassword(page, email, `wrong password ${attempt}`);
      // The answer empties the field: everything else that was typed stays.
      await expect(page.getByLabel("كلمة المرور")).toHaveValue("");
      await expect(page.getByText("البريد الإلكتروني أو كلمة المرور خطأ")).toBeVisible();
    }
    await enterPassword(page, email);
    await expect(page.getByText(/^محاولات خاطئة كثيرة\. أعد المحاولة بعد 15 دقيقة/)).toBeVisible();
  }
  await signIn(page, await makeAccount("editor"));
});

test("ten wrong passwords of a stranger do not keep a person out on her own device", async ({
  page,
  browser,
}) => {
  const journalist = await makeAccount("journalist");
  await signIn(page, journalist, "/desk/account");
  await page.getByRole("main").getByRole("button", { name: "سجّل الخروج" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  const stranger = await otherBrowser(browser);
  await stranger.goto("/sign-in");
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await enterPassword(stranger, journalist.email, `wrong password ${attempt}`);
    await expect(stranger.getByLabel("كلمة المرور")).toHaveValue("");
    await expect(stranger.getByText("البريد الإلكتروني أو كلمة المرور خطأ")).toBeVisible();
  }
  await enterPassword(stranger, journalist.email);
  await expect(stranger.getByText(/^محاولات خاطئة كثيرة/)).toBeVisible();
  await enterPassword(page, journalist.email);
  await expect(page).toHaveURL(/\/desk$/);
});

test("a cookie copied before signing out opens nothing afterwards", async ({ page, browser }) => {
  const journalist = await makeAccount("journalist");
  await signIn(page, journalist, "/desk/account");
  const thief = await browser.newContext({ storageState: await page.context().storageState() });
  const copy = await thief.newPage();
  await copy.goto("/desk/account");
  await expect(copy).toHaveURL(/\/desk\/account$/);
  await page.getByRole("main").getByRole("button", { name: "سجّل الخروج" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await copy.goto("/desk/account");
  await expect(copy).toHaveURL(/\/sign-in\?to=%2Fdesk%2Faccount$/);
});

test("a session in another browser is seen and ended from one's account", async ({ page, browser }) => {
  const journalist = await makeAccount("journalist");
  const other = await otherBrowser(browser);
  await signIn(other, journalist);
  await signIn(page, journalist, "/desk/account");
  const elsewhere = page.getByRole("listitem").filter({ hasText: "متصفح آخر" });
  await elsewhere.getByRole("button", { name: "أنهِ هذه الجلسة" }).click();
  await expect(elsewhere).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: "هذا المتصفح" })).toBeVisible();
  await other.goto("/desk/account");
  await expect(other).toHaveURL(/\/sign-in\?to=%2Fdesk%2Faccount$/);
});

test("invite, accept, demote, deactivate: each holds at once", async ({ page, browser }) => {
  const administrator = await makeAccount("administrator");
  const name = `مدعوة ${randomUUID().slice(0, 8)}`;
  const email = `${randomUUID()}@example.org`;
  await signIn(page, administrator, "/desk/people");
  const invitation = page.getByRole("region", { name: "دعوة إلى الفريق" });
  await invitation.getByLabel("الاسم").fill(name);
  await invitation.getByLabel("البريد الإلكتروني").fill(email);
  await invitation.getByLabel("الصفة").selectOption({ label: "مدير غرفة التحرير" });
  await invitation.getByRole("button", { name: "أرسل الدعوة" }).click();
  const link = await invitation.getByLabel("الرابط").inputValue();

  const colleague = await otherBrowser(browser);
  await colleague.goto(link);
  await colleague.getByLabel("كلمة المرور").fill("قصيرة");
  await colleague.getByRole("button", { name: "ابدأ" }).click();
  await expect(colleague.getByText(/كلمة المرور أقصر من المطلوب\. الحد الأدنى 12 حرفًا/)).toBeVisible();
  await colleague.getByLabel("كلمة المرور").fill(accountPassword);
  await colleague.getByRole("button", { name: "ابدأ" }).click();
  await expect(colleague).toHaveURL(/\/desk$/);
  await colleague.goto("/desk/people");
  await expect(colleague.getByRole("heading", { name: "الفريق", level: 1 })).toBeVisible();
  const stranger = await otherBrowser(browser);
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "الرابط لم يعد صالحًا" })).toBeVisible();

  await page.goto("/desk/people");
  await page.getByLabel("ابحث بالاسم أو البريد").fill(name);
  await page.getByRole("search").getByLabel("الصفة").selectOption({ label: "مدير غرفة التحرير" });
  await expect(page.getByText("شخص واحد")).toBeVisible();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  const personPage = page.url();
  await page.getByLabel("الصفة الجديدة").selectOption({ label: "صحفي" });
  await page.getByRole("button", { name: "غيّر الصفة" }).click();
  await expect(page.getByText(/الآن: صحفي/)).toBeVisible();
  await expect(
    page.getByText(/تغيير الصفة من «\u2068مدير غرفة التحرير\u2069» إلى «\u2068صحفي\u2069»/),
  ).toBeVisible();
  expect(page.url()).toBe(personPage);
  const refused = await colleague.goto("/desk/people");
  expect(refused?.status()).toBe(404);
  await expect(colleague.getByRole("link", { name: "الفريق" })).toHaveCount(0);

  await page.getByRole("button", { name: "أوقف الحساب" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "أوقف الحساب" }).click();
  await expect(page.getByRole("status")).toContainText("أُوقف حساب");
  expect(page.url()).toBe(`${personPage}?done=deactivate`);
  await colleague.goto("/desk");
  await expect(colleague).toHaveURL(/\/sign-in/);
  await enterPassword(colleague, email);
  await expect(colleague.getByText("البريد الإلكتروني أو كلمة المرور خطأ")).toBeVisible();
});

test("an administrator hands a link over and ends sessions on the person's page", async ({
  page,
  browser,
}) => {
  const journalist = await makeAccount("journalist");
  const other = await otherBrowser(browser);
  await signIn(other, journalist);
  await signIn(page, await makeAccount("administrator"), `/desk/people/${journalist.id}`);
  await expect(page.getByText(/^جلسة مفتوحة واحدة/)).toBeVisible();
  await page.getByRole("button", { name: "أنهِ الجلسات كلها" }).click();
  await expect(page.getByText(/^انتهت جلسات/)).toBeVisible();
  await other.goto("/desk");
  await expect(other).toHaveURL(/\/sign-in$/);
  await page.getByRole("button", { name: "أنشئ رابطًا لكلمة مرور جديدة" }).click();
  await other.goto(await page.getByLabel("الرابط", { exact: true }).inputValue());
  await other.getByLabel("كلمة المرور").fill(newPassword);
  await other.getByRole("button", { name: "احفظ وادخل" }).click();
  await expect(other).toHaveURL(/\/desk$/);
  await page.reload();
  await expect(page.getByText("اختيار كلمة مرور جديدة برابط")).toBeVisible();
});

test("a changed password ends the other sessions and keeps this one", async ({ page, browser }) => {
  const journalist = await makeAccount("journalist");
  await signIn(page, journalist, "/desk/account");
  const other = await otherBrowser(browser);
  await signIn(other, journalist);
  await page.getByLabel("كلمة المرور الحالية").fill(accountPassword);
  await page.getByLabel("كلمة المرور الجديدة").fill(newPassword);
  await page.getByRole("button", { name: "غيّر كلمة المرور" }).click();
  await expect(page.getByText("تغيّرت كلمة المرور، وانتهت جلساتك الأخرى كلها.")).toBeVisible();
  await other.goto("/desk/account");
  await expect(other).toHaveURL(/\/sign-in\?to=%2Fdesk%2Faccount$/);
  await page.goto("/desk/account");
  await page.getByRole("button", { name: "أنهِ كل جلساتي" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await enterPassword(page, journalist.email, newPassword);
  await expect(page).toHaveURL(/\/desk$/);
});

test("a forgotten password comes back by a link, and the page tells nobody who has an account", async ({
  page,
  browser,
}) => {
  const journalist = await makeAccount("journalist");
  const answer = "إن كان لهذا البريد حساب فسيصل إليه رابط مدته ساعة واحدة";
  for (const email of [`${randomUUID()}@example.org`, journalist.email]) {
    await page.goto("/password");
    await page.getByLabel("البريد الإلكتروني").fill(email);
    await page.getByRole("button", { name: "أرسل الرابط" }).click();
    await expect(page.getByText(answer)).toBeVisible();
  }
  const administrator = await otherBrowser(browser);
  await signIn(administrator, await makeAccount("administrator"), "/desk/outbox");
  const mail = administrator.getByRole("listitem").filter({ hasText: journalist.email });
  await expect(async () => {
    await administrator.reload();
    await expect(mail).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await mail.getByText("اقرأ الرسالة").click();
  const link = /http\S+\/password\/\S+/.exec((await mail.textContent()) ?? "")?.[0] ?? "";
  await page.goto(link);
  await page.getByLabel("كلمة المرور").fill(newPassword);
  await page.getByRole("button", { name: "احفظ وادخل" }).click();
  await expect(page).toHaveURL(/\/desk$/);
});

test("a journalist finds none of the administrators' places, and learns nothing of them", async ({
  page,
}) => {
  await signIn(page, await makeAccount("journalist"));
  for (const place of ["people", "outbox", "jobs", "nowhere"]) {
    const answer = await page.goto(`/desk/${place}`);
    expect(answer?.status(), place).toBe(404);
    await expect(page.getByRole("heading", { name: "لا توجد صفحة بهذا الرابط" })).toBeVisible();
  }
});
