/**
 * Signs that no text of ours holds: controls but tab and line ends, halves of a character, marks that turn the direction of
 * what follows or cannot be seen, and what Unicode keeps for no character. PostgreSQL keeps no NUL, and a mark of direction
 * makes a text read otherwise than it is.
 */
const strange =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u

/** Whether a text holds a sign that cannot be seen, or that cannot be kept. */
export function holdsStrangeSign(text: string): boolean {
  return strange.test(text)
}
