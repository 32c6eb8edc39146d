import { COLLEGE } from '../../world/issuers.ts';
import { TOKEN_LIST, type TokenListOptions, tokenList } from '../../world/token-list.ts';
import type { Doc } from '../../world/types.ts';
import { collegeBadge, collegeJwt } from './badges.ts';
import type { Reply } from './network.ts';

export { encodedTokens, TOKEN_LIST, type TokenListOptions, tokenList } from '../../world/token-list.ts';

export const tokenReply = async (options: TokenListOptions = {}): Promise<Reply> => ({
  type: 'application/statuslist+jwt',
  body: await tokenList(options),
});

/** A good badge of the college with that `status` claim; a number is an index of the list. */
export const withStatusClaim = (status: unknown, members: Doc = {}): Promise<string> =>
  collegeJwt({
    ...collegeBadge({ issuer: COLLEGE, members }),
    status: typeof status === 'number' ? { status_list: { idx: status, uri: TOKEN_LIST } } : status,
  });
