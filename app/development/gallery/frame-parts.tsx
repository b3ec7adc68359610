import { ContactLine } from '../../design/frame/contact-line'
import { FaultPage } from '../../design/frame/fault-page'
import { Shanyrak } from '../../design/frame/shanyrak'
import { CallList } from '../../design/help/call-list'
import { CalledText } from '../../design/help/called-text'
import { helpLines } from '../../design/help/help-lines'
import { PageContextProvider, usePageContext } from '../../platform/http/page-context'
import { useSampleWords } from './sample-words'
import { Specimen } from './specimen'

/** Each is told in words of its own, but for 405, which is told as 400. */
const statuses = [400, 403, 404, 429, 500, 503]

/** What belongs to the frame and to help; the frame itself stands around each page of the gallery. */
export function FrameParts() {
  const t = useSampleWords()
  const page = usePageContext()
  return (
    <>
      <Specimen of="Shanyrak">
        <p className="frame-brand">
          <Shanyrak />
        </p>
      </Specimen>
      <Specimen of="ContactLine">
        <ContactLine />
      </Specimen>
      <Specimen of="CallList">
        <CallList lines={helpLines} />
      </Specimen>
      <Specimen of="CalledText">
        <p>
          <CalledText text={t('call')} />
        </p>
      </Specimen>
      <PageContextProvider.Provider value={{ ...page, requestId: '2f0c41d8' }}>
        {statuses.map((status) => (
          <Specimen key={status} of={`FaultPage: ${status}`}>
            <FaultPage status={status} />
          </Specimen>
        ))}
      </PageContextProvider.Provider>
    </>
  )
}
