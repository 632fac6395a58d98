/** RFC 4180, read by its grammar: a null where nothing stands between two separators, a text otherwise. For tests only. */
export function readCsv(text: string): (string | null)[][] {
  if (!text.startsWith('\u{feff}')) throw new Error('the byte order mark is missing');
  const rows: (string | null)[][] = [];
  let at = 1;
  while (at < text.length) {
    const row: (string | null)[] = [];
    for (;;) {
      if (text[at] === '"') {
        let field = '';
        for (at += 1; ; at += 1) {
          const character = text[at];
          if (character === undefined) throw new Error('a quote is not closed');
          if (character !== '"') field += character;
          else if (text[at + 1] === '"') {
            field += '"';
            at += 1;
          } else break;
        }
        at += 1;
        row.push(field);
      } else {
        const end = /[,\r\n]/u.exec(text.slice(at));
        const field = text.slice(at, end === null ? text.length : at + end.index);
        at += field.length;
        row.push(field === '' ? null : field);
      }
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error('a record does not end with CRLF');
    at += 2;
    rows.push(row);
  }
  return rows;
}
