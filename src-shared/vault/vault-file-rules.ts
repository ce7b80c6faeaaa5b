/** The kinds of files the vault keeps: photos of a receipt or a document, and scans. */
export const vaultFileKinds = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type VaultFileKind = (typeof vaultFileKinds)[number]

/** 10 MB each: a photo of a telephone, or a scan of some twenty pages. */
export const maximumVaultFileBytes = 10_000_000

/** How a name ends when the file is what it says; the first one is added to a name that says otherwise. */
const endings: Readonly<Record<VaultFileKind, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg', '.jfif'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
}

/** What the window that chooses a file offers: `image/jpeg,image/png,image/webp,application/pdf`. */
export const vaultFileAccept = vaultFileKinds.join(',')

/**
 * The kind of a file by its first bytes, whatever its name says; null for any other kind. JPEG: ISO/IEC 10918-1
 * B.1.1 (FF D8, then a marker); PNG: its eight bytes (ISO/IEC 15948 §5.2); WebP: RIFF…WEBP (RFC 9649 §2.4); PDF:
 * `%PDF-` (ISO 32000-1 §7.5.2). Worked example: `receipt.pdf` that begins with `MZ` is null.
 */
export function vaultFileKindOf(bytes: Uint8Array): VaultFileKind | null {
  const has = (at: number, ...expected: readonly number[]) =>
    expected.every((byte, index) => bytes[at + index] === byte)
  if (has(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (has(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (has(0, 0x52, 0x49, 0x46, 0x46) && has(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp'
  return has(0, 0x25, 0x50, 0x44, 0x46, 0x2d) ? 'application/pdf' : null
}

/**
 * The name a file keeps: its last part, without what a system refuses in a name, ending as its kind does.
 * Worked examples: `C:\docs\police.PDF` (a PDF) → `police.PDF`; `police.exe` (a PDF) → `police.exe.pdf`;
 * `/` (a PNG) → `document.png`.
 */
export function vaultFileNameOf(fileName: string, kind: VaultFileKind): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? ''
  const allowed = [...last.replace(/[<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/gu, '')].slice(-100).join('')
  const bare = allowed.replace(/^[.\s]+|[.\s]+$/g, '')
  const name = bare === '' ? 'document' : bare
  const ends = endings[kind].some((ending) => name.toLowerCase().endsWith(ending))
  return ends ? name : `${name}${endings[kind][0] ?? ''}`
}

/** Why the vault does not keep a file, or null when it does. */
export function refusalOfVaultFile(bytes: Uint8Array): 'kind' | 'size' | null {
  if (bytes.byteLength > maximumVaultFileBytes) return 'size'
  return vaultFileKindOf(bytes) === null ? 'kind' : null
}
