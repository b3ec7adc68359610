import { Badge } from '../../design/controls/badge'
import { Button, ButtonLink } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { useSampleWords } from './sample-words'
import { Specimen } from './specimen'

const looks = ['main', 'quiet', 'danger'] as const
const kinds = ['note', 'good', 'care', 'bad'] as const
const badgeKinds = [...kinds, 'other', 'apart'] as const

/** What is pressed, and what tells a state in a word or in a sentence. */
export function Buttons() {
  const t = useSampleWords()
  const names = { main: t('save'), quiet: t('back'), danger: t('remove') }
  return (
    <>
      <Specimen of="Button: main, quiet, danger">
        <div className="row">
          {looks.map((look) => (
            <Button key={look} look={look}>
              {names[look]}
            </Button>
          ))}
        </div>
      </Specimen>
      <Specimen of="ButtonLink: main, quiet, danger">
        <div className="row">
          {looks.map((look) => (
            <ButtonLink key={look} look={look} href="#main">
              {names[look]}
            </ButtonLink>
          ))}
        </div>
      </Specimen>
      <Specimen of="Button and ButtonLink with long words">
        <div className="row">
          <Button>{t('next')}</Button>
          <ButtonLink look="quiet" href="#main">
            {t('long')}
          </ButtonLink>
        </div>
      </Specimen>
      <Specimen of="Badge: note, good, care, bad, other, apart; long">
        <div className="row">
          {badgeKinds.map((kind) => (
            <Badge key={kind} kind={kind}>
              {t('met')}
            </Badge>
          ))}
          <Badge kind="care">{t('training')}</Badge>
        </div>
      </Specimen>
      <Specimen of="Notice: note, good, care, bad">
        {kinds.map((kind) => (
          <Notice key={kind} kind={kind}>
            {t('sentence')}
          </Notice>
        ))}
      </Specimen>
    </>
  )
}
