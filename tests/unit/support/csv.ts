/** Reads a file of RFC 4180 as a spreadsheet does; written apart from the code that writes it. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (char === '\r' && source[at + 1] === '\n') {
      lines.push([...cells, cell]);
      cells = [];
      cell = '';
      at++;
    } else cell += char;
  }
  return lines;
}
