/** A way in which people write or paste an identifier that is right. */
export type Decoration = [how: string, decorate: (identifier: string) => string]

/** What may stand around any identifier, or be lost between its characters without being seen. */
const around: Decoration[] = [
  ['as it is', (it) => it],
  ['before a full stop', (it) => `${it}.`],
  ['before a bracket and a comma', (it) => `${it}),`],
  ['in Kazakh and Russian quotes', (it) => `«${it}».`],
  ['in English quotes', (it) => `“${it}”`],
  ['in German quotes', (it) => `„${it}“`],
  ['in straight quotes', (it) => `"${it}"`],
  ['in single quotes', (it) => `'${it}'`],
  ['in round brackets', (it) => `(${it})`],
  ['in angle brackets', (it) => `<${it}>`],
  ['among spaces of all kinds', (it) => `\u00a0\u2003\u3000${it}\u202f\t `],
  ['among line breaks', (it) => `\r\n\u2028${it}\u0085\n`],
  ['with a byte order mark', (it) => `\ufeff${it}`],
  ['with zero-width spaces', (it) => [...it].join('\u200b')],
  ['with soft hyphens', (it) => [...it].join('\u00ad')],
  ['with marks of direction', (it) => `\u202a\u200e${it}\u202c`],
  ['with variation selectors', (it) => `${it}\ufe0e`],
  ['in full-width characters', fullWidth],
]

/** What may stand between the characters of a number. */
const grouped: Decoration[] = [
  ['in groups of four', (it) => groups(it, 4, ' ')],
  ['in groups of three with hyphens', (it) => groups(it, 3, '-')],
  ['with no-break spaces', (it) => groups(it, 6, '\u00a0')],
  ['with no-break hyphens', (it) => groups(it, 6, '\u2011')],
  ['with dashes and spaces', (it) => groups(it, 6, ' — ')],
  ['with minus signs', (it) => groups(it, 6, '\u2212')],
  ['with underscores', (it) => groups(it, 6, '_')],
  ['broken into two lines', (it) => groups(it, 7, '-\r\n')],
  ['each character alone', (it) => [...it].join(' ')],
  ['in Arabic-Indic digits', (it) => inDigits(it, 0x660)],
  ['in Persian digits', (it) => inDigits(it, 0x6f0)],
  ['in Devanagari digits', (it) => inDigits(it, 0x966)],
  ['behind a number sign', (it) => `№ ${it}`],
  ['right behind a number sign', (it) => `№${it}`],
]

export const codeDecorations: Decoration[] = [
  ...around,
  ...grouped,
  ['as it is printed', (it) => groups(it, 6, '-')],
  ['in lower case', (it) => it.toLowerCase()],
  ['behind an English label', (it) => `Certificate No. ${groups(it, 6, '-')}`],
  ['behind a Kazakh label', (it) => `Сертификат нөмірі: ${groups(it, 6, '-')}.`],
  ['behind a Russian label', (it) => `номер ${groups(it, 6, '-')} от 12.03.2026`],
  ['right behind a label', (it) => `Number:${it}`],
  ['as an address', (it) => `http://127.0.0.1:3000/verify/${it}`],
  ['as an address in a sentence', (it) => `(http://127.0.0.1:3000/verify/${it}?lang=kk#top).`],
  ['as the address of its own page', (it) => `http://127.0.0.1:3000/certificates/${it}/pdf`],
  ['as the address of an extract', (it) => `http://127.0.0.1:3000/record/extracts/${it}/json`],
  [
    'as an encoded address',
    (it) => `http://127.0.0.1:3000/verify/${encodeURIComponent(`№ ${it}`)}`,
  ],
  ['with full stops between its groups', (it) => groups(it, 6, '.')],
  ['with slashes between its groups', (it) => groups(it, 6, '/')],
  ['with look-alike Latin letters', (it) => letters(it, { 0: 'O', 1: 'l', 5: 'S', V: 'u' })],
  ['with Cyrillic digits', (it) => letters(it, { 0: 'О', 1: 'І', 4: 'Ч', 5: 'Ѕ' })],
  ['with a Cyrillic З', (it) => it.replaceAll('3', 'з')],
  ['with a Cyrillic Б', (it) => it.replaceAll('6', 'Б')],
  [
    'in Cyrillic letters',
    (it) =>
      letters(it, {
        A: 'А',
        B: 'В',
        C: 'С',
        E: 'е',
        H: 'Н',
        K: 'К',
        M: 'М',
        P: 'р',
        T: 'Т',
        X: 'Х',
        Y: 'у',
      }),
  ],
  [
    'in Greek letters',
    (it) => letters(it, { A: 'Α', B: 'Β', E: 'Ε', H: 'Η', K: 'Κ', M: 'Μ', N: 'Ν', P: 'Ρ', X: 'Χ' }),
  ],
]

export const iinDecorations: Decoration[] = [
  ...around,
  ...grouped,
  ['behind an English label', (it) => `IIN: ${groups(it, 4, ' ')}`],
  ['behind a Kazakh label', (it) => `ЖСН ${it}`],
  ['before a Kazakh ending', (it) => `ЖСН ${it}-ді`],
  ['behind a Russian label', (it) => `ИИН-${it};`.replace(';', '.')],
  ['right behind a label', (it) => `ИИН:${it}`],
  ['with look-alike letters', (it) => it.replace('0', 'О').replace('1', 'l').replace('3', 'З')],
]

export const emailDecorations: Decoration[] = [
  ...around,
  ['behind mailto', (it) => `mailto:${it}`],
  ['behind mailto with a subject', (it) => `MAILTO:${it}?subject=Hello`],
  ['in angle brackets behind a name', (it) => `Aigerim Serikova <${it}>`],
  ['behind a label', (it) => `E-mail: ${it}`],
  ['behind a Russian label', (it) => `почта ${it};`],
  ['in capitals', (it) => it.toUpperCase()],
  ['with spaces around its sign', (it) => it.replace('@', ' @ ')],
  ['broken into two lines', (it) => it.replace('@', '@\r\n')],
  ['in asterisks', (it) => `*${it}*`],
]

function groups(text: string, size: number, gap: string): string {
  return text.match(new RegExp(`.{1,${size}}`, 'gu'))?.join(gap) ?? text
}

function letters(text: string, by: Record<string, string>): string {
  return [...text].map((character) => by[character] ?? character).join('')
}

function inDigits(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
}
