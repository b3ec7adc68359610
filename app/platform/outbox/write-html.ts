import { escapeHtml } from '../text/escape-html'
import { emailStyle } from './email-style'
import type { Email } from './post-email.server'

/**
 * The HTML part of an e-mail, made of its plain text and of nothing else: each paragraph of the text is one, each line
 * a line. So both parts say the same words, and nothing can stand in one that was not meant for the other.
 *
 * It asks for nothing from anywhere: no picture, no font, no sign that it was read. A table holds it together where
 * programs know no newer layout, and whoever reads in the dark gets dark colours.
 *
 * @param origin of the site. Only its addresses become links: whatever else looks like one, as a name that somebody
 *   registered with may, stays the text that it is.
 */
export function writeHtml(
  { subject, text, language }: Pick<Email, 'subject' | 'text' | 'language'>,
  origin: string,
): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => writeParagraph(paragraph, origin))
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<meta name="supported-color-schemes" content="light dark">`,
    `<title>${escapeHtml(subject)}</title>`,
    `<style>${emailStyle.sheet}</style>`,
    `</head>`,
    `<body class="paper" style="${emailStyle.body}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">`,
    `<tr><td align="center" style="${emailStyle.around}">`,
    `<table role="presentation" class="sheet" width="560" cellpadding="0" cellspacing="0" border="0" style="${emailStyle.sheetOf}">`,
    `<tr><td class="text" style="${emailStyle.text}">`,
    ...paragraphs,
    `</td></tr></table>`,
    `</td></tr></table>`,
    `</body>`,
    `</html>`,
    ``,
  ].join('\n')
}

function writeParagraph(paragraph: string, origin: string): string {
  const isLink = /^\S+$/.test(paragraph) && isOurs(paragraph, origin)
  const style = isLink ? emailStyle.wayOn : emailStyle.paragraph
  const lines = paragraph.split('\n').map((line) => writeLine(line, origin))
  return `<p${isLink ? ' class="way-on"' : ''} style="${style}">${lines.join('<br>\n')}</p>`
}

/** Splits at addresses, and marks up those that are ours. */
function writeLine(line: string, origin: string): string {
  return line
    .split(/(\bhttps?:\/\/[^\s<>"']+)/)
    .map((piece) => (isOurs(piece, origin) ? writeLink(piece) : escapeHtml(piece)))
    .join('')
}

/** What a reader sees is where the link leads: nothing is hidden behind other words. */
function writeLink(piece: string): string {
  const address = piece.replace(/[.,;:!?)]+$/, '')
  const after = piece.slice(address.length)
  const shown = escapeHtml(address)
  return `<a href="${shown}" style="${emailStyle.link}">${shown}</a>${escapeHtml(after)}`
}

function isOurs(piece: string, origin: string): boolean {
  if (piece === origin) return true
  return ['/', '?', '#'].some((next) => piece.startsWith(origin + next))
}
