import { encode } from 'uqr'

type QrCodeProps = { text: string; label: string; className?: string }

/** A QR code as one path: dark on white also at night, since many cameras read no other way. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  const dark = data.flatMap((row, y) =>
    row.flatMap((cell, x) => (cell ? `M${x} ${y}h1v1h-1z` : [])),
  )
  return (
    <svg className={className} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
