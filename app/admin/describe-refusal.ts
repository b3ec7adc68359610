import type { PresentedRefusal, Refused } from '../verification/presented/presented'

/** What keeps a file from being looked into, in the words of the command line. */
export const refusals: Record<PresentedRefusal, string> = {
  'too-long': 'it is too long',
  'too-deep': 'its data are nested too deeply',
  'duplicate-key': 'it says the same thing twice',
  'forbidden-key': 'it reaches for the prototype of an object',
  'not-json': 'it is not complete JSON',
  'not-an-object': 'it is not a JSON object',
  'no-attachment': 'no credential is attached to it; type the number that is printed on it',
  'several-attachments': 'several files are attached to it',
  'active-content': 'it holds a program',
  encrypted: 'it is encrypted',
  'broken-pdf': 'it is a damaged PDF, or one that different programs would read differently',
  'added-later': 'something was put into it after it was issued',
  'more-pages': 'it has more pages than the one that we issue',
  annotations: 'it has annotations',
  'form-fields': 'it has form fields',
  overlay: 'something was laid over its page',
  layers: 'it has layers that can be switched on and off',
  'foreign-part': 'it has a part that we never issue',
  'unreadable-scan': 'it is a scan whose picture cannot be read',
  'broken-picture': 'it is a damaged picture',
  'file-too-large': 'it is larger than 5 MB',
  'unread-format': 'it is in a format that is not read here',
  'composed-scan': 'it is put together from text, drawings or many pictures',
  'several-credentials': 'several credentials are in it',
  'picture-too-large':
    'it has too many pixels (24 million are read of a JPEG, 10 million of others)',
  'empty-file': 'it is empty',
  'no-qr-code': 'there is no QR code on it',
  'too-costly': 'reading it takes too long',
  'several-qr-codes': 'there are several QR codes on it',
  'unknown-file': 'it is of an unknown kind',
  'nothing-signed': 'nothing in it is signed; type the number that is printed on the paper',
}

/** Why a file is not looked into, with the name of its format where that is why. */
export function describeRefusal({ why, format }: Refused): string {
  return format ? `${refusals[why]} (${format})` : refusals[why]
}
