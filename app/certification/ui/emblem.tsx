const poles = Array.from({ length: 36 }, (_, pole) => {
  const angle = (2 * Math.PI * (pole + 0.5)) / 36
  const [x, y] = [Math.cos(angle), Math.sin(angle)]
  const at = (radius: number) => `${(x * radius).toFixed(2)} ${(y * radius).toFixed(2)}`
  return `M${at(22.6)}L${at(28)}`
}).join('')

/** Three bars that are tied in the middle. */
const bars = 'M-16.1-6Q0-1.5 16.1-6M-17.2 0H17.2M-16.1 6Q0 1.5 16.1 6'

/** The shanyrak with its poles like rays, as the paper shows it; see pdf/render-ornament. */
export function Emblem() {
  return (
    <svg
      className="emblem"
      viewBox="-29 -29 58 58"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={poles} strokeWidth="0.8" strokeLinecap="round" />
      <circle r="20" strokeWidth="1.6" />
      <circle r="17.2" strokeWidth="0.8" />
      <path d={bars} strokeWidth="1" transform="rotate(45)" />
      <path d={bars} strokeWidth="1" transform="rotate(135)" />
    </svg>
  )
}
