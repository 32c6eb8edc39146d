import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const SIZE = 96;

/** Red, green, blue, alpha of one dot: a hexagon with a rim, on nothing. */
function dot(x: number, y: number): [number, number, number, number] {
  const dx = Math.abs(x - SIZE / 2 + 0.5) / (SIZE / 2);
  const dy = Math.abs(y - SIZE / 2 + 0.5) / (SIZE / 2);
  const reach = Math.max(dx * 1.1547, dx * 0.5774 + dy);
  if (reach > 0.98) return [0, 0, 0, 0];
  return reach > 0.84 ? [28, 78, 108, 255] : [242, 179, 61, 255];
}

function pixels(): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < SIZE; y++) {
    const row = Buffer.alloc(1 + SIZE * 4);
    for (let x = 0; x < SIZE; x++) row.set(dot(x, y), 1 + x * 4);
    rows.push(row);
  }
  return Buffer.concat(rows);
}

/**
 * A badge picture with a credential baked into an uncompressed iTXt chunk (Open Badges Baking): keyword `openbadges` for 2.0,
 * `openbadgecredential` for 3.0. Without `baked` it is only a picture.
 */
export function badgePng(baked?: { keyword: 'openbadges' | 'openbadgecredential'; content: string }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header)];
  if (baked !== undefined)
    chunks.push(chunk('iTXt', Buffer.concat([Buffer.from(`${baked.keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(baked.content)])));
  chunks.push(chunk('IDAT', deflateSync(pixels())), chunk('IEND', Buffer.alloc(0)));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

/** A badge picture as SVG, with an OB 3.0 credential baked in: a compact JWS in `verify`, or JSON as CDATA (OB 3.0 section 6). */
export function badgeSvg(credential: { jws: string } | { json: string }): string {
  const baked =
    'jws' in credential
      ? `<openbadges:credential verify="${credential.jws}"/>`
      : `<openbadges:credential><![CDATA[${credential.json}]]></openbadges:credential>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 96 96" width="96" height="96">
  ${baked}
  <path d="M48 2 90 25v46L48 94 6 71V25z" fill="#f2b33d" stroke="#1c4e6c" stroke-width="6"/>
</svg>
`;
}
