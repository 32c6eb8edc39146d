/**
 * The address of a did:web document (did:web method specification, "Read"): the path below the host, or `.well-known`.
 * Null when the identifier is malformed. Ports and special hosts are refused later, by `lib/net/address`.
 */
export function addressOfDidWeb(did: string): string | null {
  const [host, ...path] = did.slice('did:web:'.length).split(':');
  // Only a port may be encoded: anything else would show another name than the one that is asked.
  if (!did.startsWith('did:web:') || !host || !/^[a-z0-9.-]+(%3a\d+)?$/i.test(host) || path.some((part) => part === ''))
    return null;
  try {
    const authority = decodeURIComponent(host);
    const parts = path.map(decodeURIComponent);
    // "tenants:mine:..:yours" would be read as somebody else's document.
    if (parts.some((part) => part === '.' || part === '..')) return null;
    const location = parts.length === 0 ? '.well-known' : parts.map(encodeURIComponent).join('/');
    return new URL(`https://${authority}/${location}/did.json`).href;
  } catch {
    return null;
  }
}
