import { encodeQr } from '../../platform/pictures/encode-qr'

/** The quiet zone of ISO/IEC 18004, in modules. */
const quiet = 4

type QrCodeProps = { text: string; label: string; className?: string }

/** A QR code as one path: dark on white also at night, since many cameras read no other way. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const modules = encodeQr(text)
  const size = modules.length + 2 * quiet
  const dark = modules.flatMap((row, y) =>
    row.flatMap((cell, x) => (cell ? `M${x + quiet} ${y + quiet}h1v1h-1z` : [])),
  )
  return (
    <svg className={className} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
