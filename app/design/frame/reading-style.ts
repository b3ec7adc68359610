/** How lessons are set for a reader: the size of letters, and how far lines are apart. */
export type ReadingStyle = { size: (typeof sizes)[number]; lines: (typeof spacings)[number] }

export const sizes = ['usual', 'large', 'largest'] as const
export const spacings = ['usual', 'wide'] as const

/** The cookie in which a browser keeps a style; nothing of it reaches an account. */
const styleCookie = 'reading-style'

const pattern = new RegExp(
  `(?:^|;\\s*)${styleCookie}=(${sizes.join('|')})\\.(${spacings.join('|')})(?=;|$)`,
)

/** The style that a Cookie header says; the usual one when it says none that there is. */
export function readStyle(cookies: string | null): ReadingStyle {
  const [, size, lines] = pattern.exec(cookies ?? '') ?? []
  return {
    size: sizes.find((each) => each === size) ?? 'usual',
    lines: spacings.find((each) => each === lines) ?? 'usual',
  }
}

/** The Set-Cookie value that remembers a style for a year. A script of the site writes the same. */
export function writeStyle({ size, lines }: ReadingStyle): string {
  return writeCookie(`${size}.${lines}`, 31_536_000)
}

/** The Set-Cookie value by which a browser forgets the style that was chosen in it. */
export function forgetStyle(): string {
  return writeCookie('', 0)
}

function writeCookie(value: string, seconds: number): string {
  return `${styleCookie}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax`
}
