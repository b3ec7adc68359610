import { existsSync } from 'node:fs'

/** Debian's Chromium. */
export const wholeBrowser = '/usr/bin/chromium'

/** The same Chromium without windows, tabs and extensions, which no page can see and which it would draw all the same. */
export const bareBrowser = '/usr/bin/chromium-headless-shell'

/**
 * In which browser stories are told: the bare one where it is installed, for it takes less than half of the processor time.
 *
 * @returns the path of its program
 */
export function findBrowser() {
  return existsSync(bareBrowser) ? bareBrowser : wholeBrowser
}
