import { execFileSync } from 'node:child_process'
import { encode } from 'fast-png'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  renderCertificatePdf,
  type CertificatePaper,
} from '../../../app/certification/pdf/render-certificate-pdf.server'
import { aStatement } from '../../support/a-statement'
import { aTraining } from '../../support/a-training'

/** A token of the usual length; who reads it here does not check it. */
const token = `${'eyJhbGciOiJFZERTQSJ9'}.${'Aa0-_'.repeat(60)}.${'x'.repeat(86)}`
const document = JSON.stringify({ type: ['VerifiableCredential'], name: 'Әйгерім', n: 1 })

type Different = Parameters<typeof aStatement>[0] &
  Partial<Pick<CertificatePaper, 'emblem' | 'credential' | 'iinLastFour'>>

/** Renders a certificate into a file, and runs Debian's PDF tools on it. */
async function render({
  emblem,
  iinLastFour,
  credential = { document, token },
  ...said
}: Different = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'certificate.pdf')
  const statement = aStatement(said)
  const pdf = await renderCertificatePdf({ statement, credential, emblem, iinLastFour })
  writeFileSync(file, pdf)
  const run = (tool: string, ...options: string[]) =>
    execFileSync(tool, options, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  return { pdf, run, folder, text: run('pdftotext', file, '-') }
}

test('it is a sound, tagged PDF of one A4 page, with a title and a language', async () => {
  const { run, pdf } = await render()
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
  const { run, text } = await render()
  const fonts = run('pdffonts', 'certificate.pdf').trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/NotoSerif.* yes yes yes /)
  expect(text).toContain('ӘҒҚҢӨҰҮҺІ әғқңөұүһі')
})

test('a letter that was part of another one on an earlier certificate can still be read back', async () => {
  const taught = (en: string) => {
    const [module] = aStatement().modules
    const title = { kk: 'ҰҮ', ru: 'ҰҮ', en }
    return render({
      holder: { name: 'Әйгерім', language: 'en' },
      modules: module ? [{ ...module, title }] : [],
    })
  }
  await taught('Letters')
  expect((await taught('Your Youth')).text).toContain('Your Youth')
})

test('it says everything in Kazakh and in the language of its holder', async () => {
  const { text } = await render()
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
  // Offices work in both languages.
  const { text: kazakh } = await render({ holder: { name: 'Нұрлан Ахмет', language: 'kk' } })
  expect(kazakh).toContain('42 академиялық сағат')
  expect(kazakh).toContain('42 академических часа')
  const { text: english } = await render({ holder: { name: 'Anna Kim', language: 'en' } })
  expect(english).toContain('42 academic hours')
})

test('screen readers meet the texts in order, and the ornament not at all', async () => {
  const { run } = await render()
  const structure = run('pdfinfo', '-struct-text', 'certificate.pdf')
  const texts = [...structure.matchAll(/"(.*)"/g)].map((match) => match[1])
  const order = ['Сертификат'.toUpperCase(), 'Серікова Әйгерім Маратқызы', '7K3QWT-YA94ZM-20XDRV']
  const places = order.map((text) => texts.indexOf(text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThanOrEqual(0)
  expect(structure).toMatch(/H1 \(block\)\s+"СЕРТИФИКАТ"/)
  expect(structure.match(/Figure/g)).toHaveLength(1)
})

test('the QR code, scanned from the printed page, says exactly the address with the token', async () => {
  const { run } = await render()
  run('pdftoppm', '-r', '150', '-png', '-singlefile', 'certificate.pdf', 'page')
  const scanned = run('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', 'page.png')
  expect(scanned).toBe(`https://shanyrak.example/v#${token}\n`)
})

test('a token of the longest name can still be scanned, at the resolution of a printer', async () => {
  const long = `${token}${'Zz9-_'.repeat(110)}`
  const { run } = await render({ credential: { document, token: long } })
  run('pdftoppm', '-r', '300', '-png', '-singlefile', 'certificate.pdf', 'page')
  const scanned = run('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', 'page.png')
  expect(scanned.trim()).toBe(`https://shanyrak.example/v#${long}`)
})

test('the credential is attached, byte for byte', async () => {
  const { run, folder } = await render()
  expect(run('pdfdetach', '-list', 'certificate.pdf')).toMatch(
    /^1 embedded files\n1: credential\.json\n$/,
  )
  run('pdfdetach', '-save', '1', '-o', 'out.json', 'certificate.pdf')
  expect(readFileSync(join(folder, 'out.json')).equals(Buffer.from(document))).toBe(true)
})

test('nothing is printed where printers cannot print, and nothing but lines and letters is rendered', async () => {
  const { run, folder } = await render()
  run('pdftoppm', '-r', '50', '-gray', '-singlefile', 'certificate.pdf', 'page')
  const { width, height, at } = readGrey(readFileSync(join(folder, 'page.pgm')))
  // Printers leave out up to 6.4 mm.
  const margin = Math.ceil((6.4 / 25.4) * 50)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const outside = Math.min(x, y, width - 1 - x, height - 1 - y) < margin
      if (outside && at(x, y) !== 255) throw new Error(`something is rendered at ${x}, ${y}`)
    }
  }
  expect(run('pdfimages', '-list', 'certificate.pdf').trim().split('\n')).toHaveLength(2)
})

test('the emblem of the organisation stands at the head: as lines, or as an opaque picture', async () => {
  const svg = Buffer.from(
    '<svg viewBox="0 0 10 10"><rect width="10" height="10" fill="#00ff00"/></svg>',
  )
  // Half transparent black: on white that is grey.
  const png = Buffer.from(
    encode({
      width: 2,
      height: 1,
      data: new Uint8Array([0, 0, 0, 128, 0, 0, 0, 128]),
      channels: 4,
    }),
  )
  const shown = async (emblem: CertificatePaper['emblem']) => {
    const { run, folder, pdf } = await render({ emblem })
    run('pdftoppm', '-r', '72', '-singlefile', 'certificate.pdf', 'page')
    const page = readFileSync(join(folder, 'page.ppm'))
    const start = page.indexOf('\n255\n') + 5
    const pixel = start + (82 * 842 + 421) * 3
    expect(pdf.toString('latin1')).not.toContain('/SMask')
    return [...page.subarray(pixel, pixel + 3)]
  }
  expect(await shown({ type: 'image/svg+xml', bytes: svg })).toEqual([0, 255, 0])
  expect(await shown({ type: 'image/png', bytes: png })).toEqual([127, 127, 127])
})

test('the longest names and titles stay on one page, whole', async () => {
  const word = 'Құрманғазыұлы-Өтебайқызы'
  const name = Array.from({ length: 5 }, () => word)
    .join(' ')
    .slice(0, 120)
  const long = 'Баланы отбасына қабылдауға дайындық бағдарламасы '.repeat(4).trim()
  const title = { kk: long, ru: long, en: long }
  const { programme, modules } = aStatement()
  const { run, text } = await render({
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

/** The text in one line, as it was before lines were broken. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

test('it certifies, says on what the training rests, what the code is for, and names the number', async () => {
  const said = {
    kk: [
      'Осымен жоғарыда аталған тұлғаның «Асырап алушы ата-ана» бағдарламасы бойынша оқуды аяқтағаны расталады.',
      'Оқудың негізі: бағдарламаның 3‑нұсқасы; аккредиттеу: KZ-2026-0147',
      'Тексеру үшін сканерлеңіз',
      'Нөмірі',
    ],
    ru: [
      'Настоящим подтверждается, что указанное выше лицо прошло обучение по программе «Приёмный родитель».',
      'Основание обучения: программа, версия 3; аккредитация: KZ-2026-0147',
      'Отсканируйте для проверки',
      'Номер',
    ],
    en: [
      'This is to certify that the person named above completed the programme “Adoptive parent”.',
      'Basis of the training: the programme, version 3; accreditation: KZ-2026-0147',
      'Scan to verify',
      'Number',
    ],
  }
  for (const language of ['kk', 'ru', 'en'] as const) {
    const { run } = await render({ holder: { name: 'Әйгерім', language } })
    const texts = [...run('pdfinfo', '-struct-text', 'certificate.pdf').matchAll(/"(.*)"/g)]
    const whole = inOneLine(texts.map(([, text]) => text).join(' '))
    for (const line of [...said.kk, ...said[language === 'kk' ? 'ru' : language]]) {
      expect(whole, language).toContain(line)
    }
  }
})

test('the last four digits of the IIN are on it only when they are wanted, and in no code', async () => {
  const without = await render()
  const { text, run } = await render({ iinLastFour: '4362' })
  expect(without.text).not.toMatch(/ЖСН|ИИН|4362/)
  expect(inOneLine(text)).toContain('Последние четыре цифры ИИН')
  expect(text).toMatch(/^4362$/m)
  run('pdftoppm', '-r', '150', '-png', '-singlefile', 'certificate.pdf', 'page')
  const scanned = run('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', 'page.png')
  expect(scanned).toBe(`https://shanyrak.example/v#${token}\n`)
  expect(run('pdfinfo', 'certificate.pdf')).not.toContain('4362')
})

type Box = { left: number; top: number; right: number; bottom: number }

/** The place of each word of a page, in points, without what letters have above and below them. */
function wordsOf(bbox: string): (Box & { word: string })[] {
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</g
  return [...bbox.matchAll(pattern)].map(([, left, top, right, bottom, word = '']) => {
    const margin = (Number(bottom) - Number(top)) * 0.2
    return {
      ...{ word, left: Number(left), right: Number(right) },
      ...{ top: Number(top) + margin, bottom: Number(bottom) - margin },
    }
  })
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return across > 0.5 && down > 0.5
}

test('whatever is said on it, no text lies on another, on the QR code or on the border', async () => {
  const { modules, programme } = aStatement()
  const repeat = (text: string, times: number) => Array(times).fill(text).join(' ')
  const titles = (times: number) => ({
    kk: repeat('Баланы отбасына қабылдауға даярлық', times),
    ru: repeat('Подготовка к приёму ребёнка в семью', times),
    en: repeat('Preparation for taking a child in', times),
  })
  const signatory = { name: 'Қ. Серікбаева', position: titles(1) }
  for (const language of ['kk', 'ru', 'en'] as const) {
    for (const [times, many] of [
      [1, 1],
      [2, 8],
      [4, 14],
    ] as const) {
      const { run } = await render({
        holder: { name: repeat('Құрманғазыұлы', times), language },
        programme: { ...programme, title: titles(times) },
        modules: Array.from({ length: many }, (_, n) => ({
          ...modules[0]!,
          slug: `m${n}`,
          title: titles(1),
        })),
        training: aTraining({ part: { number: 1, of: 3 } }),
        expiresAt: '2029-11-21T09:00:00.000Z',
        issuer: { ...aStatement().issuer, signatory },
        iinLastFour: '4362',
      })
      const words = wordsOf(run('pdftotext', '-bbox', 'certificate.pdf', '-'))
      const [, ...corners] =
        /BBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(
          run('qpdf', '--qdf', '--object-streams=disable', 'certificate.pdf', '-'),
        ) ?? []
      const [left = 0, low = 0, right = 0, high = 0] = corners.map(Number)
      const code = { word: 'QR', left, right, top: 595.28 - high, bottom: 595.28 - low }
      const placed = [...words, code]
      const touching = placed.flatMap((one, at) =>
        placed
          .slice(at + 1)
          .filter((other) => overlap(one, other))
          .map((other) => [one.word, other.word]),
      )
      expect(touching, `${language} ${times}`).toEqual([])
      expect(
        words.filter((each) => each.left < 42 || each.right > 800 || each.bottom > 555),
      ).toEqual([])
    }
  }
})

test('the same statement always gives the same bytes', async () => {
  const [first, second] = [await render(), await render()]
  expect(first.pdf.equals(second.pdf)).toBe(true)
})

/** A picture as pdftoppm writes it in grey. */
function readGrey(pgm: Buffer) {
  const [, width = 0, height = 0] = (
    /^P5\s(\d+) (\d+)\s255\s/.exec(pgm.toString('latin1', 0, 40)) ?? []
  ).map(Number)
  const start = pgm.length - width * height
  return { width, height, at: (x: number, y: number) => pgm[start + y * width + x] }
}

test('a part says on paper which part it is, in both languages, and nowhere that it is the whole', async () => {
  const training = aTraining({ part: { number: 1, of: null } })
  const { text } = await render({ training, credit: { minutes: 450, academicHours: 10 } })
  expect(text).toContain('часть 1: 10 из 42 академических часов')
  expect(text).toContain('1‑бөлім: 42 академиялық сағаттың 10 сағаты')
  expect(text).toContain('Подготовка родителей')
  expect(text).not.toMatch(/полностью|толық|вся подготовка/)
})
