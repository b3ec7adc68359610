import { codeLength, type CodeRefusal } from '../certification/domain/certificate-code'

/** Says to an operator why a text is no certificate's code. */
export function describeCodeRefusal(refusal: CodeRefusal): string {
  switch (refusal.why) {
    case 'wrong-length':
      return `the code is mistyped: a code has ${codeLength} characters, this has ${refusal.length}`
    case 'foreign-character':
      return `the code is mistyped: none holds the character '${refusal.character}'`
    case 'wrong-check-character':
      return 'the code is mistyped: the check character does not fit'
    case 'two-readings':
      return 'more than one code can be read there; give one, as it is printed'
  }
}
