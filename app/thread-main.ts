import { guessPasswordJob } from './accounts/strength/guess-password-job'
import { readListJob } from './authority/batch/read-list-job'
import { checkContentJob, readContentJob } from './authoring/check-content-job'
import { drawPaperJob } from './certification/draw-paper-job'
import { able, answerJobs } from './platform/work/answer-jobs.server'
import { readFileJob } from './verification/read-file-job'

/* What runs in a thread of the server (platform/work): each job's code is loaded when the first of its kind comes. */
answerJobs([
  able(guessPasswordJob, async () => {
    return (await import('./accounts/strength/guess-password.server')).guessPassword
  }),
  able(readFileJob, async () => (await import('./verification/read-file.server')).readFile),
  able(checkContentJob, async () => {
    const { checkContent } = await import('./authoring/check-content.server')
    return checkContent
  }),
  able(readContentJob, async () => {
    const { readContent, withBuffers } = await import('./authoring/read-content.server')
    return (folder, at) => readContent(withBuffers(folder), at)
  }),
  able(readListJob, async () => (await import('./authority/batch/read-list')).readList),
  able(drawPaperJob, async () => {
    const { drawCertificatePdf } = await import('./certification/pdf/draw-certificate-pdf.server')
    return drawCertificatePdf
  }),
])
