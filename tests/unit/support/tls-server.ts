import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real TLS server on loopback that stands for every host. */
export interface TlsServer {
  /** "https://host/path", as it was asked, with the headers that came. */
  asked: { url: string; headers: IncomingMessage['headers'] }[];
  /** Connections that arrived, also those in which nothing was asked. */
  connections: number;
  answer: Answer;
  /** Asks https://host/path at this server as /host/path; the answer's address is mapped back. */
  fetch: typeof fetch;
  reset(): void;
  close(): void;
}

const pem = (name: string): Buffer => readFileSync(new URL(`../../world/tls/${name}.pem`, import.meta.url));
const empty: Answer = (_, response) => response.end('{}');

/** The world's certificate is signed by nobody: while the server runs, Node in this process takes any. */
export async function startTls(): Promise<TlsServer> {
  const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const server = createServer({ key: pem('key'), cert: pem('certificate') }, (request, response) => {
    // What the client ends is no fault of the server's.
    response.on('error', () => undefined);
    self.asked.push({ url: `https:/${request.url}`, headers: request.headers });
    self.answer(request, response);
  });
  server.on('connection', () => self.connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const self: TlsServer = {
    asked: [],
    connections: 0,
    answer: empty,
    async fetch(input, init) {
      const { host, pathname, search } = new URL(String(input));
      const response = await fetch(`${base}/${host}${pathname}${search}`, init);
      const url = response.url.startsWith(base) ? `https:/${response.url.slice(base.length)}` : response.url;
      return new Proxy(response, {
        get(target, name) {
          if (name === 'url') return url;
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
    reset() {
      self.asked = [];
      self.connections = 0;
      self.answer = empty;
    },
    close() {
      server.closeAllConnections();
      server.close();
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    },
  };
  return self;
}
