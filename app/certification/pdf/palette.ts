/** The colours of the page's own design, on paper: they must also read when printed in grey. */
export const palette = {
  ink: '#2b241d',
  soft: '#5f5348',
  clay: '#8c3b1f',
  sand: '#c39b72',
  mist: '#f6eee4',
} as const
