import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../lib/jcs.ts';
import { files, here, text } from './vectors.ts';

describe.runIf(here)('JSON Canonicalization Scheme (RFC 8785), its own vectors', () => {
  const inputs = files('jcs/input');

  it.each(inputs)('%s', (file) => {
    expect(canonicalize(JSON.parse(text(`jcs/input/${file}`)))).toBe(text(`jcs/output/${file}`));
  });

  it('there are all of them', () => {
    expect(inputs).toHaveLength(6);
  });
});
