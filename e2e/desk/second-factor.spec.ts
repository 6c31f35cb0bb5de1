import { type Browser, expect, type Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { session } from "@/db/schema";
import { texts } from "@/messages/texts";
import { accountPassword, enterPassword, makeAccount, signIn } from "../support/accounts";
import { appCode } from "../support/app-codes";
import { startEmptyNewsroom } from "../support/empty-newsroom";
import { test } from "../support/journey";

const people = texts("ar", "people");
const entrance = texts("ar", "entrance");
const errors = texts("ar", "errors");
const own = "/desk/account/second-factor";

/** Sets a second factor up on the page that is open; answers its secret and the recovery codes. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole("button", { name: people("secondFactor.begin") }).click();
  const shown = page.getByText(people("secondFactor.secret"), { exact: true }).locator("..").locator("code");
  const secret = ((await shown.textContent()) ?? "").replace(/\s/g, "");
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const confirm = page.getByRole("button", { name: people("secondFactor.confirm") });
  await page.getByLabel(people("secondFactor.code")).fill("000000");
  await confirm.click();
  await expect(page.getByText(errors("codeWrong")).first()).toBeVisible();
  await page.getByLabel(people("secondFactor.code")).fill(await appCode(secret));
  await confirm.click();
  const list = page.getByRole("list", { name: people("secondFactor.codes") });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  await expect(page.getByRole("link", { name: people("secondFactor.download") })).toHaveAttribute(
    "download",
    /\.txt$/,
  );
  // The secret is shown to nobody once it is on.
  await expect(shown).toHaveCount(0);
  return { secret, codes: await list.getByRole("listitem").allInnerTexts() };
}

async function withoutScript(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

async function giveCode(page: Page, code: string, label = entrance("code.label")): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(code);
  await page.getByRole("button", { name: entrance("code.submit") }).click();
}

test("a code is asked for after the password, once it is set up; a recovery code stands in for it, once", async ({
  page,
  browser,
}) => {
  const journalist = await makeAccount("journalist");
  await signIn(page, journalist, own);
  const { secret, codes } = await setUp(page);
  const [first = ""] = codes;
  await page.goto("/desk/account");
  await expect(page.getByText(people("secondFactor.codesLeft", { count: 10 }))).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "سجّل الخروج" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);

  await page.goto("/sign-in?to=%2Fdesk%2Ftasks");
  await enterPassword(page, journalist.email);
  await expect(page).toHaveURL(/\/sign-in\/code\?/);
  // The password alone opens nothing.
  const early = await browser.newContext({ storageState: await page.context().storageState() });
  const elsewhere = await early.newPage();
  await elsewhere.goto("/desk");
  await expect(elsewhere).toHaveURL(/\/sign-in$/);
  await giveCode(page, "000 000");
  await expect(page.getByText(errors("codeWrong")).first()).toBeVisible();
  await giveCode(page, await appCode(secret, 1));
  await expect(page).toHaveURL(/\/desk\/tasks$/);

  const plain = await withoutScript(browser);
  await plain.goto("/sign-in?to=%2Fdesk%2Faccount");
  await enterPassword(plain, journalist.email);
  await plain.getByRole("link", { name: entrance("code.byRecovery") }).click();
  await giveCode(plain, first.toUpperCase(), entrance("code.recoveryLabel"));
  await expect(plain).toHaveURL(/\/desk\/account$/);
  await expect(plain.getByText(people("secondFactor.codesLeft", { count: 9 }))).toBeVisible();

  const again = await withoutScript(browser);
  await again.goto("/sign-in");
  await enterPassword(again, journalist.email);
  await again.getByRole("link", { name: entrance("code.byRecovery") }).click();
  await giveCode(again, first, entrance("code.recoveryLabel"));
  await expect(again.getByText(errors("codeWrong")).first()).toBeVisible();
  await again.goto("/desk");
  await expect(again).toHaveURL(/\/sign-in$/);
});

test("it is set up, renewed and turned off without script", async ({ browser }) => {
  const journalist = await makeAccount("journalist");
  const page = await withoutScript(browser);
  await signIn(page, journalist, own);
  const { codes } = await setUp(page);
  const [first = "", second = ""] = codes;
  const renewing = page.locator("form").filter({ hasText: people("secondFactor.renew") });
  await renewing.getByLabel(people("secondFactor.anyCode")).fill(first);
  await renewing.getByRole("button", { name: people("secondFactor.renew") }).click();
  const list = page.getByRole("list", { name: people("secondFactor.codes") });
  await expect(list).not.toContainText(second);
  const [renewed = ""] = await list.getByRole("listitem").allInnerTexts();
  const turningOff = page.locator("form").filter({ hasText: people("secondFactor.turnOffText") });
  await turningOff.getByLabel(people("secondFactor.anyCode")).fill(renewed);
  await turningOff.getByRole("button").click();
  await expect(page.getByRole("button", { name: people("secondFactor.begin") })).toBeVisible();
});

test("before something grave she is asked again who she is, and nothing typed is lost", async ({ page }) => {
  const administrator = await makeAccount("administrator");
  const colleague = await makeAccount("journalist");
  await signIn(page, administrator, `/desk/people/${colleague.id}`);
  await db
    .update(session)
    .set({ provenAt: sql`now() - interval '1 hour'` })
    .where(eq(session.userId, administrator.id));
  await page.reload();
  const role = page.getByLabel(people("changeRole.choose"));
  await role.selectOption({ label: people("role.editor") });
  await page.getByRole("button", { name: people("changeRole.submit") }).click();
  await expect(page.getByText(errors("proofNeeded"))).toBeVisible();
  await expect(role).toHaveValue("editor");
  const proof = page.getByLabel(entrance("password"), { exact: true });
  await expect(proof).toBeFocused();
  await proof.fill("wrong password");
  await page.getByRole("button", { name: people("changeRole.submit") }).click();
  await expect(page.getByText(errors("passwordWrong")).first()).toBeVisible();
  await expect(proof).toHaveValue("");
  await proof.fill(accountPassword);
  await page.getByRole("button", { name: people("changeRole.submit") }).click();
  await expect(page.getByText(`الآن: ${people("role.editor")}`)).toBeVisible();
  await expect(proof).toHaveCount(0);
  // For a while she is not asked again.
  await page.getByRole("button", { name: people("link.submit") }).click();
  await expect(page.getByLabel(people("link.label"))).toHaveValue(/\/password\//);
});

test("whose role must have it is led to its set-up and reaches nothing else", async ({ page }) => {
  // A newsroom of its own: what is required is required of everybody.
  test.slow();
  const { site, link, stop } = await startEmptyNewsroom();
  try {
    await page.goto(link);
    await page.locator("input[name=name]").fill("سلمى الكاتب");
    await page.locator("input[name=email]").fill("salma@example.org");
    await page.locator("input[name=password]").fill(accountPassword);
    await page.locator("[name='outlet.ar']").fill("جريدة الجسر");
    await page.locator("[name='sections.ar']").fill("محليات");
    await page.locator("[name='timeZoneName.ar']").fill("بتوقيت بغداد");
    await page.getByRole("button", { name: entrance("setUp.submit") }).click();
    await expect(page).toHaveURL(`${site}/desk`);
    await page.goto(`${site}/desk/people`);
    const required = page.getByRole("group", { name: people("requiredRoles.legend") });
    await required.getByLabel(people("role.administrator")).check();
    await page.getByRole("button", { name: people("requiredRoles.submit") }).click();
    await expect(page).toHaveURL(/\/sign-in\/second-factor/);
    for (const path of ["/desk", "/desk/account", "/sign-in"]) {
      await page.goto(`${site}${path}`);
      await expect(page).toHaveURL(/\/sign-in\/second-factor/);
    }
    expect((await page.request.get(`${site}/api/notifications`)).status()).toBe(401);
    await page.goto(`${site}/desk/people`);
    await setUp(page);
    await page.getByRole("link", { name: entrance("secondFactor.goOn") }).click();
    await expect(page).toHaveURL(`${site}/desk/people`);
    await expect(page.getByRole("heading", { name: people("title"), level: 1 })).toBeVisible();
  } finally {
    await stop();
  }
});
