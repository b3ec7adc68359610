import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { addDebianPackages } from '../app/platform/launch/add-debian-packages.mjs'
import { LaunchError } from '../app/platform/launch/tell-steps.mjs'
import { bareBrowser } from './find-browser.mjs'

/** What tests and bench need beside Node.js: a file by which it shows, by Debian's package that brings it. */
const shownBy = {
  chromium: '/usr/bin/chromium',
  'postgresql-15': '/usr/lib/postgresql/15/bin/postgres',
  'poppler-utils': '/usr/bin/pdftotext',
  'zbar-tools': '/usr/bin/zbarimg',
  qpdf: '/usr/bin/qpdf',
  // A validator of PDF/A, and what Java no longer brings by itself.
  'default-jre-headless': '/usr/bin/java',
  'libpdfbox2-java': '/usr/share/java/preflight.jar',
  'libactivation-java': '/usr/share/java/javax.activation.jar',
  'libjaxb-api-java': '/usr/share/java/jaxb-api.jar',
  openssl: '/usr/bin/openssl',
  'nginx-light': '/usr/sbin/nginx',
  'python3-pyld': '/usr/lib/python3/dist-packages/pyld',
  'python3-cryptography': '/usr/lib/python3/dist-packages/cryptography',
}

/** @typedef {keyof typeof shownBy} NeededPackage */

/** Everything that the tests need. */
export const neededForTests = /** @type {NeededPackage[]} */ (Object.keys(shownBy))

/**
 * Adds those of the packages that are not on this machine yet.
 *
 * @param {import('../app/platform/launch/tell-steps.mjs').Tell} tell
 * @param {string} purpose what they are needed for, as in "for the tests"
 * @param {NeededPackage[]} packages
 * @throws {import('../app/platform/launch/tell-steps.mjs').LaunchError} as addDebianPackages
 */
export async function addNeededPrograms(tell, purpose, packages) {
  const missing = packages.filter((name) => !existsSync(shownBy[name]))
  if (missing.length === 0) return
  if (missing.includes('postgresql-15') && process.getuid?.() === 0) keepDebianFromServing()
  await addDebianPackages(tell, purpose, missing)
}

/**
 * Adds the browser in which stories take less than half of the processor time. Where it cannot be had, they are told in the
 * whole Chromium: that is said, and nothing fails.
 *
 * @param {import('../app/platform/launch/tell-steps.mjs').Tell} tell
 */
export async function addBareBrowser(tell) {
  if (existsSync(bareBrowser)) return
  try {
    // Both are of one version: a Chromium that is there already may have to be renewed.
    await addDebianPackages(tell, 'for the stories', ['chromium', 'chromium-headless-shell'])
  } catch (fault) {
    if (!(fault instanceof LaunchError)) throw fault
    tell(`${fault.message}\nThe stories are told in the whole Chromium, which takes longer.`)
  }
}

/** A PostgreSQL server is started where it is needed; Debian's package would start another one beside it. */
function keepDebianFromServing() {
  const settings = '/etc/postgresql-common/createcluster.conf'
  if (existsSync(settings)) return
  mkdirSync('/etc/postgresql-common', { recursive: true })
  writeFileSync(settings, 'create_main_cluster = false\n')
}
