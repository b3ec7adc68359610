/** Whether bytes are meant as a PDF file. Viewers look for the mark among the first 1,024 bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')
}
