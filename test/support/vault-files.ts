import type { VaultFileKind } from '#shared/vault/vault-file-rules.ts'

const heads: Readonly<Record<VaultFileKind, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/webp': [0x52, 0x49, 0x46, 0x46, 4, 0, 0, 0, 0x57, 0x45, 0x42, 0x50],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a],
}

/** Bytes that begin as a file of the kind does; `content` makes one differ from another. */
export const aFileOf = (kind: VaultFileKind, content = ''): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...heads[kind], ...new TextEncoder().encode(content)])

export const aPdf = (content = '') => aFileOf('application/pdf', content)
export const aPng = (content = '') => aFileOf('image/png', content)
