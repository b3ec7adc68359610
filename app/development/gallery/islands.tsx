import { Island } from '../../design/island/island'
import { Camera } from '../../verification/islands/camera'
import { TextEditor } from '../islands/text-editor'
import { useSampleWords } from './sample-words'
import { Specimen } from './specimen'

/** The islands of the site, alive, but for those of lessons, which stand in one (lesson-parts). */
export function Islands() {
  const t = useSampleWords()
  const editor = { name: 'text', label: t('note'), text: t('sentence') }
  return (
    <>
      <Specimen of="verification/camera">
        <Island
          name="verification/camera"
          of={Camera}
          props={{}}
          slots={{ otherwise: <p>{t('sentence')}</p> }}
        />
      </Specimen>
      <Specimen of="development/text-editor">
        <Island name="development/text-editor" of={TextEditor} props={editor} />
      </Specimen>
    </>
  )
}
