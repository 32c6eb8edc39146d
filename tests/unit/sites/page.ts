import { parseHTML } from 'linkedom';

/** A document of our own making. */
export function page(body: string): Document {
  return parseHTML(`<!doctype html><html><body>${body}</body></html>`).document as unknown as Document;
}

export const U = '7c1f0a52-3b6d-4e8f-9a10-2b3c4d5e6f70';
export const V = '11111111-2222-4333-8444-555555555555';
export const B = 'Kq3vTz8LmN0pRs5uWx7YaB';
export const H40 = '0123456789abcdef0123456789abcdef01234567';
export const credly = `https://www.credly.com/badges/${U}`;
