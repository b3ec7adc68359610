import { formatMoment } from '../../platform/i18n/format'
import type { Language } from '../../platform/i18n/language'
import { isPlainKey, translate } from '../../platform/i18n/messages'
import type { OwnRow } from '../../platform/database/own-rows'
import type { OwnRegisterName } from '../domain/own-registers'
import { archiveMessages } from '../words/archive-messages'
import { ownMessages } from '../words/own-messages'
import { escapeHtml } from '../../platform/text/escape-html'
import { tellValue } from './tell-value'

/** How the page in the archive looks: it stands alone, wherever it is opened, and is printed as well. */
const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; font: 1.05rem/1.55 Georgia, 'Noto Serif', serif; }
h1, h2 { line-height: 1.2; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #8886; }
dl { display: grid; grid-template-columns: minmax(9rem, 1fr) 2fr; gap: 0.2rem 1rem; margin: 1rem 0; padding: 0.75rem; background: #8881; border-radius: 0.5rem; }
dt { opacity: 0.75; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
@media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: 0.4rem; } }
`

/**
 * Writes the readable page of an archive in pieces, as its rows are read. It holds no script and asks for nothing: whatever a
 * person typed stands in it as text.
 */
export function archivePage(language: Language, { site, now }: { site: string; now: Date }) {
  const t = translate(archiveMessages, language)
  const tOwn = translate(ownMessages, language)
  const title = escapeHtml(tOwn('title'))
  return {
    begin: () =>
      `<!doctype html>\n<html lang="${language}">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
      `<title>${title}</title>\n<style>${style}</style>\n<h1>${title}</h1>\n` +
      `<p>${escapeHtml(t('made', { date: formatMoment(now, language), site }))}</p>\n`,
    beginRegister: (name: OwnRegisterName) =>
      `<h2>${escapeHtml(tOwn(`${name}-title`))}</h2>\n<p>${escapeHtml(tOwn(`${name}-text`))}</p>\n`,
    row: (row: OwnRow) => writeRow(row, language),
    nothing: () => `<p>${escapeHtml(t('nothing'))}</p>\n`,
    papers: (link: string) => `<p>${escapeHtml(t('papers', { link }))}</p>\n`,
    end: () =>
      `<h2>${escapeHtml(t('leftOut'))}</h2>\n<p>${escapeHtml(t('leftOutText'))}</p>\n</html>\n`,
  }
}

function writeRow(row: OwnRow, language: Language): string {
  const t = translate(archiveMessages, language)
  const facts = Object.entries(row).flatMap(([name, value]) => {
    const told = tellValue(name, value, language)
    if (!told) return []
    const key = `field-${name}`
    const label = isPlainKey(archiveMessages, key) ? t(key) : name
    const text = escapeHtml(told.text)
    return [
      `<dt>${escapeHtml(label)}</dt><dd>${told.kind === 'block' ? `<pre>${text}</pre>` : text}</dd>`,
    ]
  })
  return facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>\n`
}
