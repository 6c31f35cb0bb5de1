import { createServer, type Server } from "node:net";
import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useOwnDatabase } from "@/e2e/support/own-database";

const recipient = "salma@example.org";
let drop: () => Promise<void>;
let own: Awaited<ReturnType<typeof newsroom>>;
let port: number;
let boss: PgBoss;

// These modules read their settings when they are first used: only after the mail server has a port.
async function newsroom() {
  const [client, schema, rows, commands, queries, jobs, mail, runner] = await Promise.all([
    import("@/db/client"),
    import("@/db/schema"),
    import("@/e2e/support/rows"),
    import("@/newsroom/job/commands"),
    import("@/newsroom/job/queries"),
    import("@/platform/jobs"),
    import("@/platform/mail"),
    import("./run-jobs"),
  ]);
  return { ...client, ...schema, ...rows, ...commands, ...queries, ...jobs, ...mail, ...runner };
}

function listen(server: Server, at: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(at, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/** As much of RFC 5321 as one mail needs; `refuses` answers every recipient as an unknown mailbox. */
function mailServer(taken: string[], refuses: () => boolean): Server {
  return createServer((socket) => {
    let isData = false;
    socket.write("220 ready\r\n");
    socket.on("data", (chunk) => {
      const said = chunk.toString();
      if (isData) {
        taken.push(said);
        isData = !said.endsWith("\r\n.\r\n");
        if (!isData) socket.write("250 taken\r\n");
        return;
      }
      const verb = said.slice(0, 4).toUpperCase();
      isData = verb === "DATA";
      if (verb === "EHLO") socket.write("250-here\r\n250 AUTH PLAIN\r\n");
      else if (verb === "AUTH") socket.write("235 welcome\r\n");
      else if (verb === "RCPT" && refuses()) socket.write(`550 <${recipient}>: no such mailbox\r\n`);
      else if (isData) socket.write("354 go on\r\n");
      else if (verb === "QUIT") socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    });
  });
}

beforeAll(async () => {
  drop = await useOwnDatabase();
  const place = createServer();
  port = await listen(place, 0);
  await new Promise((resolve) => place.close(resolve));
  process.env.SMTP_URL = `smtp://newsroom:hidden@127.0.0.1:${port}`;
  own = await newsroom();
  await own.prepareJobs();
  // A try after the first is found by asking.
  own.pollSeconds.send_mail = 1;
  boss = await own.startJobRunner();
  await own.runJobs(boss);
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await own.closeJobs();
  await own.closeDatabase();
  await drop();
});

/** The job's next try comes at once, and after it none. */
async function hurry(): Promise<void> {
  await own.db.execute(
    "update jobs.job set start_after = now(), retry_limit = least(retry_limit, 1 + retry_count) where state < 'active'",
  );
}

async function failedJob(administrator: { id: string }) {
  const actor = { kind: "person", role: "administrator", isActive: true, ...administrator } as const;
  await expect
    .poll(
      async () => {
        await hurry();
        return own.listJobs(actor);
      },
      { timeout: 40_000, interval: 300 },
    )
    .toHaveLength(1);
  const [job] = await own.listJobs(actor);
  if (!job) throw new Error("no failed job");
  return job;
}

test("a mail that no server takes is given up, says why without a secret, and is sent after another try", async () => {
  const administrator = await own.makePerson("administrator");
  await own.db.transaction((tx) =>
    own.queueMail(tx, {
      recipient,
      subject: "دعوة",
      text: `رابط http://127.0.0.1/password/${"a-Z_9".repeat(9).slice(0, 43)}?language=en`,
    }),
  );
  const job = await failedJob(administrator);
  expect(job).toMatchObject({ name: "send_mail", failure: "mail_unreachable", pictureId: null });
  expect(job.tries).toBeGreaterThan(1);

  const taken: string[] = [];
  let isRefusing = true;
  const server = mailServer(taken, () => isRefusing);
  await listen(server, port);
  await own.retryJob(administrator, { jobId: job.id });
  const refused = await failedJob(administrator);
  expect(refused).toMatchObject({ id: job.id, failure: "mail_refused" });
  const kept = await own.db.execute("select output::text from jobs.job where output is not null");
  for (const secret of ["hidden", recipient, "127.0.0.1", "550"])
    expect(JSON.stringify([kept, refused, job])).not.toContain(secret);

  isRefusing = false;
  expect(await own.retryAllJobs(administrator)).toBe(1);
  await expect
    .poll(async () => (await own.db.select().from(own.outboxMail))[0], { timeout: 40_000, interval: 300 })
    .toMatchObject({
      state: "sent",
      failure: null,
      text: "رابط http://127.0.0.1/password/…?language=en",
    });
  expect(await own.listJobs(administrator)).toEqual([]);
  expect(taken.join("")).toContain(recipient);
  await new Promise((resolve) => server.close(resolve));
});

test("all that failed is tried again, also what the list is too short for", async () => {
  const administrator = await own.makePerson("administrator");
  await own.db.execute(`
    insert into jobs.job (name, data, state, retry_limit, retry_count, completed_on)
    select 'tidy', '{}', 'failed', 0, 0, now() from generate_series(1, 150)`);
  expect(await own.countJobs(administrator)).toBe(150);
  expect(await own.listJobs(administrator)).toHaveLength(100);
  expect(await own.retryAllJobs(administrator)).toBe(150);
  expect(await own.countJobs(administrator)).toBe(0);
});
