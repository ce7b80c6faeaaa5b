import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { outsideAddress } from '#main/addresses.ts'
import { dataDirOf } from '#main/data-dir.ts'
import { safeFileName } from '#main/file-names.ts'

describe('an address outside the application', () => {
  test.for(['https://exemple.be/a?b=1', 'mailto:accueil@exemple.be', 'tel:+3225550100'])(
    '%s may be opened',
    (address) => {
      expect(outsideAddress(address)).toBe(address)
    },
  )

  test.for([
    'http://exemple.be/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://lieu/',
    'smb://serveur/partage',
    'ms-settings:privacy',
    'https://banque.example@autre.example/',
    'exemple.be',
    '',
  ])('%s may not', (address) => {
    expect(outsideAddress(address)).toBeNull()
  })

  test('is shown as it will be opened: no letter that only looks like another', () => {
    expect(outsideAddress('https://exаmple.be/')).toBe('https://xn--exmple-4nf.be/')
  })
})

describe('the name of a saved file', () => {
  test('keeps accents and spaces, and names no other folder', () => {
    expect(safeFileName('Permanences semaine 12/2026 — été.pdf')).toBe(
      'Permanences semaine 12-2026 — été.pdf',
    )
    expect(safeFileName('../../etc/passwd')).toBe('-..-etc-passwd')
    expect(safeFileName('NUL.pdf')).toBe('_NUL.pdf')
    expect(safeFileName(' .. ')).toBe('document')
  })

  test('is never empty, hidden or a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const name = safeFileName(text)
        expect(name).not.toMatch(/^$|^\.|[/\\:\0]/)
      }),
    )
  })
})

describe('the data folder', () => {
  test('is the one named on the command line, then the one of the environment, then Electron’s own', () => {
    expect(dataDirOf(['electron', '.', '--data', '/a/b'], { LIEU_DATA_DIR: '/c' }, '/')).toBe('/a/b')
    expect(dataDirOf(['electron', '--data=été'], {}, '/home')).toBe('/home/été')
    expect(dataDirOf(['electron', '.'], { LIEU_DATA_DIR: '/c' }, '/')).toBe('/c')
    expect(dataDirOf(['electron', '.'], {}, '/')).toBeNull()
    expect(dataDirOf(['electron', '--data'], {}, '/')).toBeNull()
  })
})
