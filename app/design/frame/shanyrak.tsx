/** The crown of a yurt, seen from below: the sign of a home. The same drawing as public/icon.svg. */
export function Shanyrak() {
  return (
    <svg viewBox="3.5 3.5 25 25" fill="none" stroke="currentColor" aria-hidden="true">
      <g strokeWidth="1.5" transform="rotate(45 16 16)">
        <circle cx="16" cy="16" r="10.5" strokeWidth="2.5" />
        <path d="M7 10.5Q16 15.5 25 10.5M5.5 16h21M7 21.5Q16 16.5 25 21.5" />
        <path d="M10.5 7Q15.5 16 10.5 25M16 5.5v21M21.5 7Q16.5 16 21.5 25" />
      </g>
    </svg>
  )
}
