import { normalise } from '../../platform/text/normalise'

/**
 * A name of which only the first letter of each part can be read, as in "А***** С*****". The stars are always five, so
 * that they do not betray its length.
 */
export function maskName(name: string): string {
  return normalise(name, 'NFC')
    .split(' ')
    .map((part) => (/^\P{M}\p{M}*/u.exec(part)?.[0] ?? '') + '*****')
    .join(' ')
}
