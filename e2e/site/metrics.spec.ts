import { expect } from "@playwright/test";
import { test } from "../support/journey";
import { SecondNode } from "../support/second-node";

const token = "a-token-of-this-journey-alone-0123456789";

test("who bears the token is told what a node does, and for everybody else nothing is there", async ({
  request,
}) => {
  const node = await SecondNode.start(undefined, { METRICS_TOKEN: token });
  const address = `${node.url}/api/metrics`;
  const bearing = (words: string) => request.get(address, { headers: { authorization: words } });
  const pages = async () => {
    const told = await (await bearing(`Bearer ${token}`)).text();
    return Number(/^warraq_requests_total\{kind="page",status="2xx"\} (\d+)$/m.exec(told)?.[1] ?? 0);
  };
  try {
    expect((await request.get(address)).status()).toBe(404);
    expect((await bearing(`Bearer ${token}0`)).status()).toBe(404);
    expect((await request.get(`/api/metrics`)).status()).toBe(404);
    const before = await pages();
    for (let read = 0; read < 3; read++) expect((await request.get(`${node.url}/`)).status()).toBe(200);
    expect(await pages()).toBe(before + 3);
    const told = await (await bearing(`Bearer ${token}`)).text();
    for (const measure of ["warraq_database_up 1", "warraq_jobs_waiting", "nodejs_eventloop_lag_seconds"])
      expect(told).toContain(measure);
    expect(told).not.toContain(token);
  } finally {
    await node.kill();
  }
});
