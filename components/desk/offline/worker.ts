import { dropShells, keepShell, keptFile, keptShell } from "./kept-shell";

/**
 * Guarantee: with a newsroom that answers, every page of the desk is the newsroom's; without one the shell stands in its
 * place. Nothing that is sent, and nothing that readers open, passes here.
 */

/** Of which build this program is; put in by the bundler (scripts/enhancement.ts). */
declare const deskBuild: string;

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Lasting & {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
};
/** What of a worker's own world is used here; the types of pages do not know it. */
type Worker = {
  addEventListener<Given extends Event>(name: string, hear: (event: Given) => void): void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  registration: { navigationPreload?: { enable: () => Promise<void> } };
};
const worker = self as unknown as Worker;

/** Milliseconds that a page of the desk is waited for; the newsroom itself gives up after ten seconds. */
const patience = 12_000;

worker.addEventListener<Lasting>("install", (event) => {
  event.waitUntil(keepShell(deskBuild).then(() => worker.skipWaiting()));
});
worker.addEventListener<Lasting>("activate", (event) => {
  event.waitUntil(take());
});
/** The language has changed, or who is signed in. */
worker.addEventListener<Lasting>("message", (event) => {
  event.waitUntil(keepShell(deskBuild).catch(() => {}));
});
worker.addEventListener<Fetching>("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  // A page within a page is not one that somebody opens.
  if (request.mode === "navigate" && request.destination === "document") event.respondWith(openPage(event));
  else if (/^\/(?:_next\/static|fonts)\//.test(pathname)) event.respondWith(openFile(request));
});

async function take(): Promise<void> {
  await dropShells(deskBuild);
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function openPage({ request, preloadResponse }: Fetching): Promise<Response> {
  const asked = Promise.resolve(preloadResponse).then((answer) => answer ?? fetch(request));
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const answer = await Promise.race([asked.catch(() => null), late]);
  if (answer && !isAway(answer)) return answer;
  return (await keptShell(deskBuild).catch(() => undefined)) ?? asked;
}

/** What is said in the place of a newsroom that cannot, by itself or by what stands in front of it. */
const isAway = ({ status }: Response) => status >= 502 && status <= 504;

/** The names of files say what is in them: one that is kept is the one. */
async function openFile(request: Request): Promise<Response> {
  return (await keptFile(request).catch(() => undefined)) ?? fetch(request);
}
