import { BoxesField } from '../../design/controls/boxes-field'
import { Button, ButtonLink } from '../../design/controls/button'
import { ChoiceField } from '../../design/controls/choice-field'
import { Form } from '../../design/controls/form'
import { TextAreaField } from '../../design/controls/text-area-field'
import type { Refusal } from '../../design/controls/use-faults'
import { useMessages } from '../../platform/i18n/messages'
import type { ParagraphsOfSection } from '../domain/list-paragraphs'
import { remarkKinds } from '../domain/remark'
import { remarkMessages } from '../words/remark-messages'
import { RemarkPlaces } from './remark-places'

type RemarkFormProps = {
  sections: ParagraphsOfSection[]
  at: number | null
  writing: string
  lessonPath: string
  refused: Refusal | null | undefined
}

/** What somebody notes of a place in a lesson. Without a connection it waits in the browser, each by itself. */
export function RemarkForm({ sections, at, writing, lessonPath, refused }: RemarkFormProps) {
  const t = useMessages(remarkMessages)
  return (
    <Form
      className="stack stack-wide"
      refused={refused}
      words={remarkMessages}
      data-queue="remark"
      data-queue-each=""
    >
      <input type="hidden" name="writing" value={refused?.typed?.writing ?? writing} />
      <RemarkPlaces sections={sections} at={at} />
      <ChoiceField
        name="matter"
        legend={t('kind')}
        choices={remarkKinds.map((value) => ({ value, label: t(`kind-${value}`) }))}
      />
      <TextAreaField name="words" label={t('words')} hint={t('wordsHint')} required={false} />
      <BoxesField
        name="reply"
        legend={t('answer')}
        hint={t('answerHint')}
        boxes={[{ value: 'wanted', label: t('answerWanted') }]}
        ticked={[]}
      />
      <p className="row">
        <Button>{t('send')}</Button>
        <ButtonLink look="quiet" href={lessonPath}>
          {t('back')}
        </ButtonLink>
      </p>
    </Form>
  )
}
