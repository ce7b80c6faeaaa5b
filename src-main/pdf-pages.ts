/** How many sheets a PDF of Chromium has: it writes one uncompressed `/Type /Page` dictionary for each. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return text.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
