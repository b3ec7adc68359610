import { codeLength, type CodeRefusal } from '../certification/domain/certificate-code'

/** Says to an operator why a text is no certificate's code. */
export function describeCodeRefusal(refusal: CodeRefusal): string {
  switch (refusal.why) {
    case 'wrong-length':
      return `a code has ${codeLength} characters, this has ${refusal.length}`
    case 'foreign-character':
      return `no code holds the character '${refusal.character}'`
    case 'wrong-check-character':
      return 'a character is mistyped: the check character does not fit'
  }
}
