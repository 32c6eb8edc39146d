/**
 * The address of a did:web document (did:web method specification, "Read"): the path below the host, or `.well-known`.
 * Null when the identifier is malformed. Ports and special hosts are refused later, by `lib/net/address`.
 */
export function addressOfDidWeb(did: string): string | null {
  const [host, ...path] = did.slice('did:web:'.length).split(':');
  if (!did.startsWith('did:web:') || !host || path.some((part) => part === '')) return null;
  try {
    const authority = decodeURIComponent(host);
    if (/[/?#@\s]/.test(authority)) return null;
    const location =
      path.length === 0 ? '.well-known' : path.map((part) => encodeURIComponent(decodeURIComponent(part))).join('/');
    return new URL(`https://${authority}/${location}/did.json`).href;
  } catch {
    return null;
  }
}
