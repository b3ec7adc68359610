/**
 * Signs that no text of ours holds: what cannot be seen (zero-width spaces and joiners, soft hyphens, fillers, marks of
 * direction, tags), what cannot be kept (NUL, halves of a character), and what stands for no character (controls but tab and
 * line ends, noncharacters, private use, the sign of a character that was lost). Browsers hyphenate by the language of a text,
 * so that a soft hyphen only hides from whoever searches for the word.
 */
const never =
  /(?!\t|\n|\r|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029\u2800\ufffd]/u

/** A joiner that joins no two pictures (Unicode TS 51, 2.2: family, professions). */
const looseJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/u

/** A sign of a picture's look after what is no picture and no keycap (Unicode TS 51, 1.4.3). */
const looseVariation =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]|[0-9#*](?=\ufe0f\u20e3))[\ufe0e\ufe0f]/u

const strange = [never, looseJoiner, looseVariation].map(({ source }) => source).join('|')

/** Finds each of them, with the `g` flag, in a text. */
export const strangeSigns = new RegExp(strange, 'gu')

const first = new RegExp(strange, 'u')

/** What is said of a text that holds one. */
export const strangeSignSaid = 'holds a character that cannot be seen'

/** Whether a text holds a sign that cannot be seen, or that cannot be kept. */
export function holdsStrangeSign(text: string): boolean {
  return first.test(text)
}
