import { describe, expect, test } from 'vitest'

import { en } from '#renderer/i18n/en.ts'
import { fr } from '#renderer/i18n/fr.ts'
import { nl } from '#renderer/i18n/nl.ts'
import { typeset } from '#renderer/i18n/typeset.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import { instantOf } from '#shared/kernel/local-date.ts'

/** `frame.nav.today` → its text, for every key. */
function flat(texts: object, path = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[path + key, value]]
        : Object.entries(flat(value as object, `${path}${key}.`)),
    ),
  )
}

const french = flat(fr)
const variablesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

describe.each([
  ['Dutch', flat(nl)],
  ['English', flat(en)],
])('%s', (_language, texts) => {
  test('has every text of the French, none empty', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(french).toSorted())
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('uses the variables of the French, where there is no plural', () => {
    const different = Object.entries(french)
      .filter(([key]) => !/_(one|other)$/.test(key))
      .filter(([key, text]) => String(variablesOf(text)) !== String(variablesOf(texts[key] ?? '')))
    expect(different).toEqual([])
  })
})

test('every plural has its two forms', () => {
  const keys = Object.keys(french)
  const alone = keys.filter((key) => key.endsWith('_one') && !keys.includes(key.replace(/_one$/, '_other')))
  expect(alone).toEqual([])
})

test('French is set with its no-break spaces and its apostrophe, variables untouched', () => {
  const text = { ...fr, ui: { ...fr.ui, close: "Qu'est-ce que l'équipe « {{name}} » dit ? 9:30" } }
  expect(typeset(text, 'fr').ui.close).toBe('Qu’est-ce que l’équipe «\u00a0{{name}}\u00a0» dit\u00a0? 9:30')
  expect(typeset(nl, 'nl').frame.palette.pages).toBe('Pagina’s')
})

describe('formats', () => {
  const [inFrench, inDutch, inEnglish] = [formattingOf('fr'), formattingOf('nl'), formattingOf('en')]
  const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ')

  test('hours as each language writes them', () => {
    expect(plain(inFrench.timeRange('10:00', '14:30'))).toBe('10 h – 14 h 30')
    expect(plain(inDutch.timeRange('10:00', '14:30'))).toBe('10.00–14.30 uur')
    expect(plain(inEnglish.timeRange('09:00', '14:30'))).toBe('9:00–14:30')
  })

  test('days as each language writes them, also when the clock changes', () => {
    expect(inFrench.day('2026-11-21')).toBe('samedi 21 novembre')
    expect(inDutch.day('2026-03-29')).toBe('zondag 29 maart')
    // With or without its comma: that depends on the runtime's own data.
    expect(inEnglish.dayAndYear('2028-02-29')).toMatch(/^Tuesday,? 29 February 2028$/)
    expect(inFrench.shortDay('2026-10-25')).toBe('dim. 25')
    expect(inFrench.shortDate('2026-01-02')).toBe('02/01/2026')
    expect(inDutch.weekday(1)).toBe('maandag')
    expect(plain(inFrench.dateRange('2026-11-16', '2026-11-22'))).toBe('16–22 novembre 2026')
  })

  test('the first of a month as « 1er » in French, alone and in a range, and as a figure elsewhere', () => {
    expect(plain(inFrench.day('2026-11-01'))).toBe('dimanche 1er novembre')
    expect(plain(inFrench.dayAndYear('2027-01-01'))).toBe('vendredi 1er janvier 2027')
    expect(plain(inFrench.date('2027-01-01'))).toBe('1er janvier 2027')
    expect(plain(inFrench.dayOfMonth('2026-05-01'))).toBe('1er mai')
    expect(plain(inFrench.shortDay('2026-11-01'))).toBe('dim. 1er')
    expect(inFrench.shortDate('2026-11-01')).toBe('01/11/2026')
    expect(inFrench.month('2026-11-01')).toBe('novembre 2026')
    expect(inFrench.dayOfMonth('2026-11-11')).toBe('11 novembre')
    expect(plain(inFrench.dateRange('2026-11-01', '2026-11-21'))).toBe('1er–21 novembre 2026')
    expect(plain(inFrench.dateRange('2026-10-21', '2026-11-01'))).toBe('21 octobre – 1er novembre 2026')
    expect(plain(inFrench.dateRange('2026-11-01', '2026-12-01'))).toBe('1er novembre – 1er décembre 2026')
    expect(plain(inFrench.dateRange('2026-11-01', '2026-11-01'))).toBe('1er novembre 2026')
    expect(plain(inFrench.moment(instantOf('2026-11-01', '09:00'), instantOf('2026-11-21', '15:12')))).toBe(
      '1er novembre à 9 h',
    )
    expect(inDutch.dayOfMonth('2026-11-01')).toBe('1 november')
    expect(inEnglish.dayOfMonth('2026-11-01')).toBe('1 November')
  })

  test('moments near today by their name, others by their date, in the time of Brussels', () => {
    const now = instantOf('2026-11-21', '15:12')
    expect(plain(inFrench.moment(instantOf('2026-11-21', '09:00'), now))).toBe('aujourd’hui à 9 h')
    expect(plain(inDutch.moment(instantOf('2026-11-20', '17:05'), now))).toBe('gisteren om 17.05 uur')
    expect(plain(inEnglish.moment(instantOf('2026-11-02', '00:30'), now))).toBe('2 November at 0:30')
  })

  test('numbers with the signs of the language', () => {
    expect(plain(inFrench.number(1692.514))).toBe('1 692,51')
    expect(plain(inDutch.number(1692.5, 0))).toBe('1.693')
    expect(plain(inFrench.percent(0.125))).toBe('13 %')
    expect(plain(inFrench.money(169_251))).toBe('1 692,51 €')
    expect(plain(inFrench.money(-4000))).toBe('-40,00 €')
    expect(plain(inDutch.money(169_250))).toBe('€ 1.692,50')
    expect(plain(inDutch.money(-103))).toBe('€ -1,03')
    expect(plain(inEnglish.money(-103))).toBe('-€1.03')
    expect(plain(inEnglish.money(0))).toBe('€0.00')
    expect(inFrench.list(['Luc', 'Samira', 'Yusuf'])).toBe('Luc, Samira et Yusuf')
  })
})
