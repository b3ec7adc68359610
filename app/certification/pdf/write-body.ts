import type { Language } from '../../platform/i18n/language'
import { tellTraining } from '../credential/tell-training'
import { trainingOf, type Statement } from '../domain/statement'
import { palette } from './palette'
import { languagesOf, paper, wordsIn } from './paper'
import { writeText, type Text } from './write-text'

type Place = Pick<Text, 'x' | 'width' | 'align'>

/** What was learned: a column for each language of the paper. */
export function writeBody(
  sheet: PDFKit.PDFDocument,
  part: PDFKit.PDFStructureElement,
  statement: Statement,
) {
  const languages = languagesOf(statement)
  const gap = 40
  const width = languages.length === 1 ? 560 : (paper.right - paper.left - gap) / 2
  const start = languages.length === 1 ? paper.middle - width / 2 : paper.left
  languages.forEach((lang, index) => {
    const place = { x: start + index * (width + gap), width, align: 'center' } as const
    for (const text of columnOf(statement, lang, place)) writeText(sheet, part, text)
  })
}

/** The texts of a column; each has so much height that the next begins below it. */
function columnOf(statement: Statement, lang: Language, place: Place): Text[] {
  const { programme, modules, credit, result } = statement
  const t = wordsIn(lang)
  const training = trainingOf(statement)
  const hours = credit.academicHours
  const amount = training
    ? tellTraining(training, hours, lang)
    : t('amount', { modules: modules.length, hours })
  const facts = result ? [amount, t('test', result)] : [amount]
  // Below the title of the programme stands that of the training, on one line; what follows makes room for it.
  const about = training ? [{ text: training.title[lang], height: 13 }] : []
  const room = about.length * 10
  const list = t('modules', { list: modules.map(({ title }) => title[lang]).join(' · ') })
  const all = { ...place, lang }
  const head = { text: t('completed', { programme: programme.title[lang] }), size: 13.5 }
  return [
    { ...all, ...head, y: paper.body, height: 38, centred: true },
    ...about.map((each) => ({ ...all, ...each, size: 9.5, y: paper.body + 39 })),
    ...facts.map((text, index) => ({
      ...all,
      text,
      size: 10.5,
      y: paper.body + 43 + room + index * 16,
      height: 16,
    })),
    // Their number is said above; their titles are on the certificate's page as well.
    {
      ...all,
      text: list,
      size: 8.5,
      y: paper.body + 82 + room,
      height: 34 - room,
      colour: palette.soft,
      optional: true,
    },
  ]
}
