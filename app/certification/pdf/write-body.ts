import type { Language } from '../../platform/i18n/language'
import { tellTraining } from '../credential/tell-training'
import { trainingOf, type Statement } from '../domain/statement'
import { palette } from './palette'
import { languagesOf, paper, wordsIn } from './paper'
import { writeText, type Text } from './write-text'

type Place = Pick<Text, 'x' | 'width' | 'align'>

const gap = 44

/** What is certified: a column for each language of the paper. Nothing of it reaches down to what stands below. */
export function writeBody(
  sheet: PDFKit.PDFDocument,
  part: PDFKit.PDFStructureElement,
  statement: Statement,
) {
  const width = (paper.right - paper.left - gap) / 2
  languagesOf(statement).forEach((lang, index) => {
    const place = { x: paper.left + index * (width + gap), width, align: 'center' } as const
    let { body: y }: { body: number } = paper
    for (const [index, text] of columnOf(statement, lang, place).entries()) {
      const room = paper.foot - gapAbove - y
      y = writeText(sheet, part, { ...text, y, height: Math.min(text.height, room) })
      y += index === 0 ? 5 : 2
    }
  })
}

/** Between what is certified and the row of date, signature and code. */
const gapAbove = 6

/** The texts of a column, from the top; each shrinks before it becomes higher than its own height. */
function columnOf(
  statement: Statement,
  lang: Language,
  place: Place,
): (Omit<Text, 'y'> & { height: number })[] {
  const { programme, modules, credit, result, issuer } = statement
  const t = wordsIn(lang)
  const training = trainingOf(statement)
  const hours = credit.academicHours
  const all = { ...place, lang }
  const about = training ? [{ text: training.title[lang], size: 9.5, height: 13 }] : []
  const amount = training
    ? tellTraining(training, hours, lang)
    : t('amount', { modules: modules.length, hours })
  const version = programme.number
  const { licence } = issuer
  const basis =
    licence === null ? t('basis', { version }) : t('basisAccredited', { version, licence })
  const list = t('modules', { list: modules.map(({ title }) => title[lang]).join(' · ') })
  return [
    { ...all, text: t('certified', { programme: programme.title[lang] }), size: 12.5, height: 52 },
    ...about.map((each) => ({ ...all, ...each })),
    { ...all, text: amount, size: 10.5, height: 15 },
    ...(result ? [{ ...all, text: t('test', result), size: 10, height: 15 }] : []),
    { ...all, text: basis, size: 8.5, height: 12 },
    // Their number is said above; their titles are on the certificate's page as well.
    { ...all, text: list, size: 8, height: 34, colour: palette.soft, optional: true },
  ]
}
