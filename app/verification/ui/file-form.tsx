import { Button } from '../../design/controls/button'
import { Field } from '../../design/controls/field'
import { Form } from '../../design/controls/form'
import { Island } from '../../design/island/island'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { Camera } from '../islands/camera'
import { messages } from '../words/messages'
import { presentedMessages } from '../words/presented-messages'

/** Takes the file of a certificate. Scripts add the camera and the dropping, and read the file where it is. */
export function FileForm({ fault }: { fault: 'noFile' | 'fileTooLarge' | null }) {
  const t = useMessages(messages)
  const tPresented = useMessages(presentedMessages)
  const form = (
    <Form
      className="stack verify-drop"
      action={pathTo('/verify')}
      encType="multipart/form-data"
      refused={fault && { errors: { file: fault } }}
      words={messages}
      data-check-file=""
    >
      <Field
        name="file"
        label={tPresented('file')}
        hint={tPresented('fileHint')}
        required
        control={(tie) => (
          <input
            className="input"
            type="file"
            name="file"
            accept=".pdf,.json,.png,.jwt,.txt,application/pdf,application/json,image/*"
            {...tie}
          />
        )}
      />
      <p className="soft small" data-drop-hint="" hidden>
        {tPresented('drop')}
      </p>
      <p>
        <Button look="quiet">{t('checkFile')}</Button>
      </p>
    </Form>
  )
  return (
    <section className="stack" data-show="">
      <h2>{t('showTitle')}</h2>
      <p>{t('showText')}</p>
      <Island name="verification/camera" of={Camera} props={{}} slots={{ otherwise: form }} />
    </section>
  )
}
