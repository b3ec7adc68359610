import type { CodeRefusal } from '../../certification/domain/certificate-code'
import type { JsonRefusal } from '../../certification/credential/read-credential-text'
import type { PdfRefusal } from './read-pdf'
import type { PngOutcome } from './read-png'

/** What somebody presents to be checked, once its kind is known. */
export type Presented =
  | { kind: 'code'; code: string }
  | Signed
  | ({ kind: 'extract'; text: string } & PresentedExtract)
  /** An address of another site. It is named, and never opened; `code` is the certificate's number in it. */
  | { kind: 'elsewhere'; host: string; code: string | null }
  /** Typed as a certificate's number, but not a valid one. */
  | { kind: 'mistyped'; refusal: CodeRefusal }
  | Refused

/** What carries a signature of its own, and as which text it travels on. */
export type Signed =
  { kind: 'token'; text: string } | { kind: 'credential'; text: string; document: object }

/** The extract of a record as its file spells it. Whether it is genuine the register says, and nobody can say it offline. */
export type PresentedExtract = { statement: object; keyId: string; signature: string }

/** `format` names what `unread-format` is about, as its standard or everybody calls it. */
export type Refused = { kind: 'refused'; why: PresentedRefusal; format?: string }

/** Why what was presented is not checked. */
export type PresentedRefusal =
  | JsonRefusal
  | PdfRefusal
  | Extract<PngOutcome, { kind: 'refused' }>['why']
  | 'empty-file'
  | 'file-too-large'
  /** A sound file in a format that is not read here. */
  | 'unread-format'
  | 'no-qr-code'
  /** Looking into it would take too long, or too much memory. */
  | 'too-costly'
  | 'several-qr-codes'
  | 'nothing-signed'
  | 'unknown-file'
