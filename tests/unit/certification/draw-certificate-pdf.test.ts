import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Statement } from '../../../app/certification/domain/statement'
import { drawCertificatePdf } from '../../../app/certification/pdf/draw-certificate-pdf.server'
import { aStatement } from '../../support/a-statement'

/** Draws a certificate into a file, and runs Debian's PDF tools on it. */
async function draw(different: Partial<Statement> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'certificate.pdf')
  const pdf = await drawCertificatePdf(aStatement(different))
  writeFileSync(file, pdf)
  const run = (tool: string, ...options: string[]) =>
    execFileSync(tool, options, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  return { pdf, run, text: run('pdftotext', file, '-') }
}

test('it is a sound, tagged PDF of one A4 page, with a title and a language', async () => {
  const { run, pdf } = await draw()
  expect(run('qpdf', '--check', 'certificate.pdf')).toContain('No syntax or stream encoding errors')
  const facts = run('pdfinfo', 'certificate.pdf')
  expect(facts).toMatch(/Tagged: +yes/)
  expect(facts).toMatch(/Pages: +1\n/)
  expect(facts).toMatch(/Page size: .*A4/)
  expect(facts).toMatch(/Title: +Сертификат 7K3QWT-YA94ZM-20XDRV/)
  expect(pdf.toString('latin1')).toMatch(/\/Lang \(ru\)/)
  expect(pdf.toString('latin1')).toMatch(/\/DisplayDocTitle true/)
})

test('every font is embedded, and every Kazakh letter can be read back', async () => {
  const { run, text } = await draw()
  const fonts = run('pdffonts', 'certificate.pdf').trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/NotoSerif.* yes yes yes /)
  expect(text).toContain('ӘҒҚҢӨҰҮҺІ әғқңөұүһі')
})

test('it says everything in Kazakh and in the language of its holder', async () => {
  const { text } = await draw()
  for (const line of [
    '«Шаңырақ» отбасы мектебі, Астана',
    'Школа семьи «Шанырак», Астана',
    'Серікова Әйгерім Маратқызы',
    '42 академиялық сағат',
    '42 академических часа',
    '2026 ж. 21 қараша',
    '21 ноября 2026 г.',
    '7K3QWT-YA94ZM-20XDRV',
    'shanyrak.example/verify',
    'қорғаншылық органы мен сот қабылдайды',
    'принимают орган опеки и суд',
  ]) {
    expect(text).toContain(line)
  }
  const { text: kazakh } = await draw({ holder: { name: 'Нұрлан Ахмет', language: 'kk' } })
  expect(kazakh).toContain('42 академиялық сағат')
  expect(kazakh).not.toContain('академических')
  const { text: english } = await draw({ holder: { name: 'Anna Kim', language: 'en' } })
  expect(english).toContain('42 academic hours')
})

test('screen readers meet the texts in order, and the ornament not at all', async () => {
  const { run } = await draw()
  const structure = run('pdfinfo', '-struct-text', 'certificate.pdf')
  const texts = [...structure.matchAll(/"(.*)"/g)].map((match) => match[1])
  const order = ['Сертификат'.toUpperCase(), 'Серікова Әйгерім Маратқызы', '7K3QWT-YA94ZM-20XDRV']
  const places = order.map((text) => texts.indexOf(text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThanOrEqual(0)
  expect(structure).toMatch(/H1 \(block\)\s+"СЕРТИФИКАТ"/)
  expect(structure.match(/Figure/g)).toHaveLength(1)
})

test('the QR code, scanned from the printed page, leads to the verification page', async () => {
  const { run } = await draw()
  run('pdftoppm', '-r', '100', '-png', '-singlefile', 'certificate.pdf', 'page')
  const scanned = run('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', 'page.png').trim()
  expect(scanned).toBe('https://shanyrak.example/verify/7K3QWTYA94ZM20XDRV')
})

test('the longest names and titles stay on one page, whole', async () => {
  const word = 'Құрманғазыұлы-Өтебайқызы'
  const name = Array.from({ length: 5 }, () => word)
    .join(' ')
    .slice(0, 120)
  const long = 'Баланы отбасына қабылдауға дайындық бағдарламасы '.repeat(4).trim()
  const title = { kk: long, ru: long, en: long }
  const { programme, modules } = aStatement()
  const { run, text } = await draw({
    holder: { name, language: 'ru' },
    programme: { ...programme, title },
    modules: Array.from({ length: 12 }, (_, n) => ({ ...modules[0]!, slug: `m${n}`, title })),
  })
  expect(run('pdfinfo', 'certificate.pdf')).toMatch(/Pages: +1\n/)
  // A hyphen at the end of a line is taken for the line's own.
  expect(text.replace(/[-\s]/g, '')).toContain(name.replace(/[-\s]/g, ''))
  expect(text).toContain('қорғаншылық органы мен сот қабылдайды')
  expect(text).toContain('7K3QWT-YA94ZM-20XDRV')
})

test('the same statement always gives the same bytes', async () => {
  const [first, second] = [await draw(), await draw()]
  expect(first.pdf.equals(second.pdf)).toBe(true)
})
