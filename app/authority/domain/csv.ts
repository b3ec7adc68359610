/** What may stand between the cells of a table. */
export const separators = { semicolon: ';', comma: ',', tab: '\t' } as const

export type Separator = keyof typeof separators

/** Reads the name of a separator; spreadsheets of this country expect semicolons. */
export function readSeparator(name: string | null): Separator {
  return name !== null && Object.hasOwn(separators, name) ? (name as Separator) : 'semicolon'
}

/**
 * Writes a table as CSV (RFC 4180) that a spreadsheet opens as it is: with a byte order mark, so that it is read as
 * UTF-8, and with nothing that it would run as a formula (OWASP, CSV Injection).
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: Separator): string {
  const between = separators[separator]
  return `\uFEFF${rows.map((row) => row.map(cell).join(between)).join('\r\n')}\r\n`
}

/** What makes a spreadsheet take a cell for a formula, also behind white space. */
const formula = /^[\s\uFEFF]*[=+\-@|%]|^[\t\r\n]/

function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text
  return /["',;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
