import type { ServerResponse } from "node:http";
import { Registry } from "prom-client";
import { expect, test } from "vitest";
import type { DoorFigures } from "./figures";
import { addDoorMetrics, countAnswer, noteDrawing } from "./measures";

const store = { count: 3, bytes: 4096, limit: 1 };
const figures: DoorFigures = {
  ...{ pages: store, refusals: { ...store, count: 1 }, drawn: 2, purged: 1, mostRead: [] },
  ...{ kept: 40, refused: 5, overloaded: 0, since: new Date(0) },
};
const given = (statusCode: number, headersSent = true) => ({ statusCode, headersSent }) as ServerResponse;

test("what a door did is told by kind and status, and as often as it is asked", async () => {
  const registry = new Registry();
  addDoorMetrics(registry, () => figures);
  for (const answer of [given(200), given(204), given(304), given(200, false)]) countAnswer("page", answer);
  countAnswer("api", given(503));
  noteDrawing("readers", 0.02);
  await registry.metrics();
  const told = await registry.metrics();
  for (const line of [
    'warraq_requests_total{kind="page",status="2xx"} 2',
    'warraq_requests_total{kind="page",status="3xx"} 1',
    'warraq_requests_total{kind="page",status="none"} 1',
    'warraq_requests_total{kind="api",status="5xx"} 1',
    'warraq_pages_total{how="kept"} 40',
    'warraq_pages_total{how="overloaded"} 0',
    'warraq_kept{store="refusals"} 1',
    'warraq_drawing_seconds_bucket{le="0.025",line="readers"} 1',
    'warraq_drawing_seconds_count{line="readers"} 1',
  ])
    expect(told).toContain(`${line}\n`);
});
