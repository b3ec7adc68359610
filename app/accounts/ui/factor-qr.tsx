import { QrCode } from '../../design/controls/qr-code'

/** The set-up of a second factor for an app to scan. */
export function FactorQr({ text, label }: { text: string; label: string }) {
  return <QrCode className="factor-qr" text={text} label={label} />
}
