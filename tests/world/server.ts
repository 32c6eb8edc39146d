import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { BADGES } from './badges.ts';
import { issuerDocuments } from './issuer-documents.ts';
import { PAGE_DOCUMENTS } from './pages.ts';
import type { Handler, Served, WorldRequest } from './types.ts';

export type { Handler, WorldAnswer, WorldRequest } from './types.ts';

/** What no answer can say: headers one by one, a body without an end, a lie about its length. Nothing else is written. */
export type ByHand = (response: ServerResponse) => void;

/** Answers in the place of the world, which would answer `usual()`. */
export type Instead = (request: WorldRequest, usual: () => ReturnType<Handler>) => ReturnType<Handler> | ByHand;

export interface World {
  port: number;
  /** For Chromium's `--host-resolver-rules`: every host name leads here, but for localhost. */
  resolverRules: string;
  /** Every request since the start, in order. Tests may empty it (`length = 0`). */
  requests: WorldRequest[];
  /** Answers an address otherwise from now on; null takes that back. A path with a query means that query only. */
  set(host: string, path: string, handler: Handler | null): void;
  /** Answers so whatever a script asks for, the worker's requests among them, and not the pages that people open; null takes that back. Who waits for an answer gets none. */
  instead(handler: Instead | null): void;
  close(): Promise<void>;
}

const pem = (name: string): Buffer => readFileSync(new URL(`./tls/${name}.pem`, import.meta.url));

const NOT_FOUND: Handler = ({ host, path }) => ({
  status: 404,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><title>Not found</title><p>Nothing at ${(host + path).replaceAll('<', '&lt;')}`,
});

/** Starts the world: one TLS server on loopback that answers for every host name. Ready when the promise is fulfilled. */
export async function startWorld(): Promise<World> {
  const routes = new Map<string, Handler>();
  const overrides = new Map<string, Handler>();
  const documents = await Promise.all([issuerDocuments(), ...BADGES.map((badge) => badge.documents())]);
  for (const { url, handler } of [...documents.flat(), ...PAGE_DOCUMENTS] satisfies Served[]) routes.set(keyOf(url), handler);

  const requests: WorldRequest[] = [];
  let override: Instead | null = null;
  /** Connections that wait for an answer from it. */
  const held = new Set<Socket>();
  const find = (host: string, path: string): Handler => {
    const bare = path.split('?')[0] ?? path;
    for (const table of [overrides, routes]) {
      const found = table.get(host + path) ?? table.get(host + bare);
      if (found !== undefined) return found;
    }
    return path === '/favicon.ico' ? () => ({ status: 204 }) : NOT_FOUND;
  };

  const server = createServer({ key: pem('key'), cert: pem('certificate') }, async (message, response) => {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(message.headers)) headers[name] = String(value);
    const request = {
      method: message.method ?? 'GET',
      host: (headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
      path: message.url ?? '/',
      headers,
    };
    requests.push(request);
    message.resume();
    const usual = () => find(request.host, request.path)(request);
    const isHeld = headers['sec-fetch-dest'] === 'empty' && override !== null;
    if (isHeld) held.add(message.socket);
    const answer = await (isHeld && override ? override(request, usual) : usual());
    held.delete(message.socket);
    if (typeof answer === 'function') {
      // What the client ends is no fault of the server's.
      response.on('error', () => undefined);
      answer(response);
      return;
    }
    if (answer === 'destroy') {
      message.socket.destroy();
      return;
    }
    const body = answer.body ?? '';
    response.writeHead(answer.status ?? 200, {
      ...(answer.type === undefined ? {} : { 'content-type': answer.type }),
      'content-length': Buffer.byteLength(body),
      ...answer.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    resolverRules: `MAP * 127.0.0.1:${port}, EXCLUDE localhost`,
    requests,
    set(host, path, handler) {
      if (handler === null) overrides.delete(host + path);
      else overrides.set(host + path, handler);
    },
    instead(handler) {
      override = handler;
      for (const socket of held) socket.destroy();
      held.clear();
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Host, path and query of an address, as a request for it arrives. */
function keyOf(address: string): string {
  const url = new URL(address);
  return url.host + url.pathname + url.search;
}
