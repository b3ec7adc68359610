import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { TypedRequirement } from '../domain/requirement-form'
import { rulesMessages } from '../words/rules-messages'
import type { EditAnswer } from './edit-answer.server'
import type { Programmes } from './requirement-form'
import { RequirementView } from './requirement-view'

type RequirementPreviewProps = {
  preview: Extract<EditAnswer, { step: 'preview' }>
  programmes: Programmes
}

/** A requirement as everybody would read it, and in how many records it would stand otherwise. */
export function RequirementPreview({ preview, programmes }: RequirementPreviewProps) {
  const t = useMessages(rulesMessages)
  const language = useLanguage()
  const { requirement, after, touched, filled } = preview
  const titles = Object.fromEntries(programmes.map(({ slug, title }) => [slug, title]))
  const titleOf = (id: string) =>
    after.requirements.find((each) => each.id === id)?.title[language] ?? id
  return (
    <>
      <RequirementView requirement={requirement} programmes={titles} />
      <section className="stack">
        <h2>{t('touchedTitle')}</h2>
        {touched.length === 0 ? <p>{t('touchesNobody')}</p> : null}
        <ul>
          {touched.map(({ requirement: id, from, to, people }) => (
            <li key={`${id} ${from} ${to}`}>
              {titleOf(id)}:{' '}
              {t('touched', { people, from: t(`state-${from}`), to: t(`state-${to}`) })}
            </li>
          ))}
        </ul>
        <p className="soft small">{t('touchedHint')}</p>
      </section>
      <Form className="row">
        {fieldsOf(filled).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Button name="intent" value="publish">
          {t('publish')}
        </Button>
        <Button look="quiet" name="intent" value="edit">
          {t('editAgain')}
        </Button>
      </Form>
    </>
  )
}

/** What is sent once more with the answer to the preview; its button says the intent. */
function fieldsOf({ typed, chosen }: TypedRequirement): [name: string, value: string][] {
  const single = Object.entries(typed).filter(
    ([name, value]) => value !== '' && name !== 'intent' && !Object.hasOwn(chosen, name),
  )
  const boxes = Object.entries(chosen).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  )
  return [...single, ...boxes]
}
