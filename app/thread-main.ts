import { guessPasswordTask } from './accounts/strength/guess-password-task'
import { readItemsTask, readListTask } from './authority/batch/read-list-task'
import { checkContentTask, readContentTask } from './authoring/check-content-task'
import { renderPaperTask } from './certification/issuing/render-paper-task'
import { able, answerTasks } from './platform/work/answer-tasks.server'
import { checkSignedTask } from './verification/check-signed-task'
import { readFileTask } from './verification/read-file-task'

/* What runs in a thread of the server (platform/work): each task's code is loaded when the first of its kind comes. */
answerTasks([
  able(guessPasswordTask, async () => {
    return (await import('./accounts/strength/guess-password.server')).guessPassword
  }),
  able(readFileTask, async () => (await import('./verification/read-file.server')).readFile),
  able(checkSignedTask, async () => {
    return (await import('./verification/check-signed-text.server')).checkSignedText
  }),
  able(checkContentTask, async () => {
    const { checkContent } = await import('./authoring/check-content.server')
    return checkContent
  }),
  able(readContentTask, async () => {
    const { readContent, withBuffers } = await import('./authoring/read-content.server')
    return (folder, at) => readContent(withBuffers(folder), at)
  }),
  able(readListTask, async () => (await import('./authority/batch/read-sent-list')).readSentList),
  able(readItemsTask, async () => (await import('./authority/batch/read-sent-list')).readItems),
  able(renderPaperTask, async () => {
    const { renderCertificatePdf } =
      await import('./certification/pdf/render-certificate-pdf.server')
    return renderCertificatePdf
  }),
])
