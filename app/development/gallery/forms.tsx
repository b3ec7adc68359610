import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { FormFaults } from '../../design/controls/form-faults'
import { SearchForm } from '../../design/controls/search-form'
import { StandsOtherwise } from '../../design/controls/stands-otherwise'
import { TextField } from '../../design/controls/text-field'
import { refusalMessages } from '../../design/words/refusal-messages'
import { sendingMessages } from '../../design/words/sending-messages'
import { useLanguage } from '../../platform/i18n/messages'
import { useSampleWords } from './sample-words'
import { Specimen } from './specimen'

/** Whole forms: as they are met, while they are sent, not sent, refused, and changed by somebody meanwhile. */
export function Forms() {
  const t = useSampleWords()
  return (
    <>
      <Specimen of="Form: as it is met">
        <Form className="stack">
          <TextField name="met" label={t('name')} hint={t('nameHint')} />
          <Buttons />
        </Form>
      </Specimen>
      <Specimen of="Form: on its way; not sent: no connection, too busy, our fault">
        {(['sending', 'offline', 'busy', 'fault'] as const).map((news) => (
          <Sent key={news} news={news} />
        ))}
      </Specimen>
      <Refused />
      <Specimen of="StandsOtherwise: in a form of something that was changed meanwhile">
        <StandsOtherwise
          rows={[
            { label: t('requirement'), stands: t('medical'), wanted: t('training') },
            { label: t('note'), stands: '', wanted: t('sentence') },
            { label: t('hours'), stands: '42', wanted: '42' },
          ]}
          keep="#main"
        />
      </Specimen>
      <Searches />
    </>
  )
}

function Buttons() {
  const t = useSampleWords()
  return (
    <p className="row">
      <Button>{t('save')}</Button>
      <ButtonLink look="quiet" href="#main">
        {t('back')}
      </ButtonLink>
    </p>
  )
}

/** As the scripts of the page leave it (design/enhance/send-forms and show-answer). */
function Sent({ news }: { news: 'sending' | 'offline' | 'busy' | 'fault' }) {
  const t = useSampleWords()
  const language = useLanguage()
  const told = { ...sendingMessages[language], ...refusalMessages[language] }
  return (
    <Form className="stack" aria-label={news}>
      <p>
        <Button>{t('save')}</Button>
      </p>
      <p className="form-news" role="status">
        {told[news].replace('#', '2f0c41d8')}
      </p>
    </Form>
  )
}

function Refused() {
  const t = useSampleWords()
  const refused = {
    errors: { '': 'changedMeanwhile', 'refused-name': 'tooLong', 'refused-day': 'fieldWrong' },
    typed: { 'refused-name': t('long').repeat(4), 'refused-day': '31.02.2026' },
  }
  return (
    <>
      <Specimen of="Form: refused, as a whole and in two fields">
        <Form className="stack" refused={refused}>
          <TextField name="refused-name" label={t('name')} />
          <TextField name="refused-day" label={t('day')} />
          <Buttons />
        </Form>
      </Specimen>
      <Specimen of="FormFaults: of a form that is not on the page, in no words of its own">
        <FormFaults refused={{ errors: { '': 'unreadable' } }} words={[]} />
      </Specimen>
    </>
  )
}

function Searches() {
  const t = useSampleWords()
  const search = {
    path: '#main',
    label: t('search'),
    hint: t('searchHint'),
    button: t('find'),
  }
  return (
    <Specimen of="SearchForm: empty; quiet, filled in; refused">
      <SearchForm {...search} name="wanted" wanted="" />
      <SearchForm {...search} name="wanted-filled" wanted="Сәрсен" look="quiet">
        <a href="#main">{t('showAll')}</a>
      </SearchForm>
      <SearchForm {...search} name="wanted-long" wanted={t('long').repeat(4)} isTooLong />
    </Specimen>
  )
}
