import { drawPaperJob } from './certification/draw-paper-job'
import { able, answerJobs } from './platform/work/answer-jobs.server'
import { readFileJob } from './verification/read-file-job'

/* What runs in a thread of the server (platform/work): each job's code is loaded when the first of its kind comes. */
answerJobs([
  able(readFileJob, async () => (await import('./verification/read-file.server')).readFile),
  able(drawPaperJob, async () => {
    const { drawCertificatePdf } = await import('./certification/pdf/draw-certificate-pdf.server')
    return drawCertificatePdf
  }),
])
