/** What one check found: all is well, something wants attention, or the site cannot work like this. */
export type Finding = { level: 'ok' | 'warn' | 'fail'; subject: string; text: string }

export function ok(subject: string, text: string): Finding {
  return { level: 'ok', subject, text }
}

export function warn(subject: string, text: string): Finding {
  return { level: 'warn', subject, text }
}

export function fail(subject: string, text: string): Finding {
  return { level: 'fail', subject, text }
}
