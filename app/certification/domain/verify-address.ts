/** Where anybody can check a certificate; what its QR code says. */
export function verifyAddress(baseUrl: string, code: string): string {
  return `${baseUrl}/verify/${code}`
}
