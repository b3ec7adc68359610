/** The crown of a yurt, seen from below: the sign of a home. */
export function Shanyrak() {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <circle cx="16" cy="16" r="13" strokeWidth="2.6" />
      <path d="M4.5 11.5Q16 15 27.5 11.5M3 16Q16 18.5 29 16M4.5 20.5Q16 22 27.5 20.5" />
      <path d="M11.5 4.5Q15 16 11.5 27.5M16 3Q18.5 16 16 29M20.5 4.5Q22 16 20.5 27.5" />
    </svg>
  )
}
