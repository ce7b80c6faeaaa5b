import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { hostColours } from '#shared/hosts/host.ts'

/**
 * Reads the tokens as they are served and computes contrast as WCAG 2.2 defines it
 * (relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
 */
const css = readFileSync(new URL('../../src-renderer/ui/tokens.css', import.meta.url), 'utf8')

const blockOf = (selector: string): Readonly<Record<string, string>> => {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

const themes = { light: blockOf(':root'), dark: blockOf(":root[data-theme='dark']") }
const names = ['light', 'dark'] as const
const pastels = hostColours.map((colour) => `pastel-${colour}`)

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

/** Pairs under the limit, with their contrast; none is what is wanted. */
const tooLow = (
  theme: (typeof names)[number],
  texts: readonly string[],
  grounds: readonly string[],
  least: number,
) =>
  texts.flatMap((text) =>
    grounds
      .map((ground) => ({
        text,
        ground,
        ratio: contrast(themes[theme][text] ?? '', themes[theme][ground] ?? ''),
      }))
      .filter(({ ratio }) => !(ratio >= least)),
  )

const surfaces = ['paper', 'side', 'card', 'hover', 'pressed', 'hatch']

describe.each(names)('the %s palette', (theme) => {
  test('has the same colours as the other one, and one for each colour a host can choose', () => {
    expect(Object.keys(themes[theme]).toSorted()).toEqual(Object.keys(themes.light).toSorted())
    expect(Object.keys(themes[theme])).toEqual(expect.arrayContaining(pastels))
  })

  test('reads at AAA (7) wherever there is body text', () => {
    const grounds = [...surfaces, 'accent-soft', 'missing-soft', 'attention-soft', ...pastels]
    expect(tooLow(theme, ['ink'], grounds, 7)).toEqual([])
  })

  test('reads at AA (4.5) for soft text and for words in colour', () => {
    expect(tooLow(theme, ['ink-soft'], [...surfaces, 'accent-soft', 'attention-soft'], 4.5)).toEqual([])
    expect(tooLow(theme, ['accent'], ['paper', 'card', 'accent-soft'], 4.5)).toEqual([])
    expect(tooLow(theme, ['missing'], ['paper', 'card', 'missing-soft'], 4.5)).toEqual([])
    expect(tooLow(theme, ['attention-ink'], ['paper', 'card', 'attention-soft'], 4.5)).toEqual([])
    expect(tooLow(theme, ['on-accent'], ['accent', 'accent-strong'], 4.5)).toEqual([])
    expect(tooLow(theme, ['on-missing'], ['missing', 'missing-strong'], 4.5)).toEqual([])
    expect(tooLow(theme, ['paper'], ['ink'], 4.5)).toEqual([])
  })

  test('shows the edge of fields, the focus and the dashes of a gap (3)', () => {
    expect(tooLow(theme, ['line-strong'], ['paper', 'card'], 3)).toEqual([])
    expect(tooLow(theme, ['accent'], [...surfaces, 'missing-soft', 'attention-soft'], 3)).toEqual([])
    expect(tooLow(theme, ['missing-line'], ['paper', 'card', 'missing-soft'], 3)).toEqual([])
  })
})

test('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
