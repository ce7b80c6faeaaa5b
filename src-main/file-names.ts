const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A name that every file system takes and that names no other folder: `semaine 12/2026.pdf` →
 * `semaine 12-2026.pdf`. Never empty.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 150)
  if (plain === '') return 'document'
  return reservedOnWindows.test(plain) ? `_${plain}` : plain
}
