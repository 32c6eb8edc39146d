/** Deeper than any picture. */
const MAX_DEPTH = 200;

/** Stands for what is no character, as nothing in the text itself can. */
const NONE = '\0';
const NO_CHARACTER = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const NAMED: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

const S = '[ \\t\\n]';
const START =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const PART = `[${START}][${START}\\-.\\d\\xB7\\u0300-\\u036F\\u203F\\u2040]*`;
const NAME = `${PART}(?::${PART})?`;
const PUBLIC = "[-()+,./:=?;!*#@$%\\w \\n']*";

const DECLARATION =
  /^\uFEFF?(?:<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])1\.\d+\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\3)?[ \t\n]*\?>)?/;
/** Without an internal subset: nothing that a stranger declares is expanded. */
const DOCTYPE = `!DOCTYPE(?=${S}+${NAME}(?:${S}+(?:PUBLIC${S}+(?:"${PUBLIC}"|'${PUBLIC.replace("'", '')}')|SYSTEM)${S}+(?:"[^"]*"|'[^']*'))?${S}*>)`;
const MARKUP = new RegExp(`<(?:(!--|!\\[CDATA\\[|${DOCTYPE})|([?/]?)(${NAME}))`, 'uy');
const ATTRIBUTE = new RegExp(`${S}+(${NAME})${S}*=${S}*(["'])`, 'uy');
