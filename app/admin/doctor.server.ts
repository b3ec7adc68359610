import type { RunCommand } from './command'
import { examineDatabase } from './doctor/examine-database.server'
import { examineFiles } from './doctor/examine-files.server'
import { examineMail } from './doctor/examine-mail.server'
import { ok, warn, type Finding } from './doctor/finding'

/** Examines the installation and changes nothing. */
export const doctor: RunCommand = async ({ terminal, config, now }) => {
  const findings: Finding[] = [
    ok('settings', `${config.baseUrl.origin}, data in ${config.dataDir}`),
    ...config.renamedSettings.map((renamed) => warn('settings', renamed)),
    ...examineFiles(config),
    ...(await examineDatabase(config, now)),
    await examineMail(config),
  ]
  for (const { level, subject, text } of findings) {
    terminal.say(`${level.padEnd(4)}  ${subject.padEnd(12)} ${text}`)
  }
  return findings.some(({ level }) => level === 'fail') ? 1 : 0
}
