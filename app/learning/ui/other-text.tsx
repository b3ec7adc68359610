import { Button } from '../../design/controls/button'
import { useMessages } from '../../platform/i18n/messages'
import { letStandField, togetherField, type Reflection } from '../domain/reflection'
import { entryMessages } from '../words/entry-messages'

/**
 * Shows the text that was written in the same place elsewhere, and lets the person choose what stays. Stands inside the form that
 * holds what they wrote here.
 */
export function OtherText({ stands }: { stands: Reflection }) {
  const t = useMessages(entryMessages)
  return (
    <div className="notice stack" data-kind="care" role="alert" tabIndex={-1} data-focus="">
      <p>
        <strong>{t('otherStands')}</strong>
      </p>
      <p>{t('otherText')}</p>
      <p className="entry-text" dir="auto">
        {stands.text}
      </p>
      <input type="hidden" name="seen" value={stands.revision} />
      <div className="row">
        <Button name={togetherField} value="1">
          {t('keepBoth')}
        </Button>
        <Button look="quiet">{t('keepMine')}</Button>
        <Button look="quiet" name={letStandField} value="1">
          {t('keepOther')}
        </Button>
      </div>
    </div>
  )
}
