import encodeQR from 'qr'

/**
 * The modules of a QR code (ISO/IEC 18004) line by line, dark ones true, without a quiet zone. Error correction level M
 * survives a fold or a stamp's edge.
 *
 * @throws Error for a text of more than some 2,300 bytes, which no code holds at this level.
 */
export function encodeQr(text: string): boolean[][] {
  // The library draws a quiet zone of one module at least.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
  return bordered.slice(1, -1).map((line) => line.slice(1, -1))
}
