import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  maximumVaultFileBytes,
  refusalOfVaultFile,
  vaultFileKindOf,
  vaultFileKinds,
  vaultFileNameOf,
} from '#shared/vault/vault-file-rules.ts'

import { aFileOf, aPdf, aPng } from '../support/vault-files.ts'

describe('the kind of a file', () => {
  it('is told by its first bytes', () => {
    for (const kind of vaultFileKinds) expect(vaultFileKindOf(aFileOf(kind))).toBe(kind)
  })

  it('is none for a program, a page, an archive, a sound in RIFF, or nothing', () => {
    const text = (words: string) => new TextEncoder().encode(words)
    for (const words of ['MZ', '<!doctype html>', 'PK\u0003\u0004', 'RIFF1234WAVEfmt ', '', ' %PDF-1.7']) {
      expect(vaultFileKindOf(text(words)), words).toBeNull()
    }
  })

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const kind = vaultFileKindOf(bytes)
        expect(kind === null || vaultFileKinds.includes(kind)).toBe(true)
      }),
    )
  })
})

describe('the vault keeps', () => {
  it('a file up to ten megabytes, and not one byte more', () => {
    const full = new Uint8Array(maximumVaultFileBytes)
    full.set(aPdf())
    expect(refusalOfVaultFile(full)).toBeNull()
    const over = new Uint8Array(maximumVaultFileBytes + 1)
    over.set(aPdf())
    expect(refusalOfVaultFile(over)).toBe('size')
    expect(refusalOfVaultFile(new Uint8Array(12))).toBe('kind')
    expect(refusalOfVaultFile(aPng())).toBeNull()
  })
})

describe('the name of a file', () => {
  it('ends as its kind does', () => {
    expect(vaultFileNameOf('police.PDF', 'application/pdf')).toBe('police.PDF')
    expect(vaultFileNameOf('police.exe', 'application/pdf')).toBe('police.exe.pdf')
    expect(vaultFileNameOf('IMG_2034.jpeg', 'image/jpeg')).toBe('IMG_2034.jpeg')
    expect(vaultFileNameOf('', 'image/png')).toBe('document.png')
  })

  it('holds no folder, no mark that a system refuses, and is never empty or hidden', () => {
    expect(vaultFileNameOf(String.raw`C:\docs\police.pdf`, 'application/pdf')).toBe('police.pdf')
    expect(vaultFileNameOf('../../etc/passwd', 'image/png')).toBe('passwd.png')
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 130 }),
        fc.constantFrom(...vaultFileKinds),
        (name, kind) => {
          const kept = vaultFileNameOf(name, kind)
          expect(kept).toMatch(/^[^./\\<>:"|?*][^/\\<>:"|?*\u0000-\u001f]*$/u)
          expect(kept.length).toBeLessThanOrEqual(210)
        },
      ),
      { numRuns: 40 },
    )
  })
})
