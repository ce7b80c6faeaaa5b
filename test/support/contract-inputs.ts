import fc from 'fast-check'
import type { z } from 'zod'

/** What is known of a schema from inside zod: its kind and its parts. */
interface Def {
  readonly type: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly checks?: readonly {
    readonly _zod: {
      readonly def: Def & {
        check: string
        minimum?: number
        maximum?: number
        value?: number
        inclusive?: boolean
        length?: number
      }
    }
  }[]
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly options?: readonly z.ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
}
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def

/** Ids and slots that exist in the place under test, so that an input often speaks of something real. */
export interface KnownThings {
  readonly ids: readonly string[]
  readonly slotIds: readonly string[]
}

/** Texts that have broken programs: quotes, NUL, half characters, line ends, other directions, formulas. */
const awkward = [
  "'",
  '"',
  "Robert'); DROP TABLE host;--",
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff x',
  'é',
  '👩🏽‍🦱',
  '\u202eabc',
  '\r\n',
  '\t',
  '=1+1',
  '__proto__',
  'constructor',
  '%',
  '_',
  '\\',
  '../../x',
  '{}',
  'NaN',
  ' a ',
  '\ufeffa',
]

const anyDate = fc
  .integer({ min: 0, max: 40_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
const nearDate = fc
  .integer({ min: -40, max: 60 })
  .map((day) => new Date(Date.UTC(2026, 10, 21 + day)).toISOString().slice(0, 10))
const oddDate = fc.constantFrom(
  '2028-02-29',
  '2026-03-29',
  '2026-10-25',
  '1900-01-01',
  '2999-12-31',
  '9999-12-31',
  '0001-01-01',
  '0000-01-01',
)

/** Inputs an entry's own schema accepts, the awkward ones included. */
export function inputsOf(schema: z.ZodType, known: KnownThings): fc.Arbitrary<unknown> {
  return arbitraryOf(schema, known).filter((input) => schema.safeParse(input).success)
}

function arbitraryOf(schema: z.ZodType, known: KnownThings): fc.Arbitrary<unknown> {
  const def = defOf(schema)
  const inner = (one: z.ZodType | undefined) => (one === undefined ? fc.anything() : arbitraryOf(one, known))
  switch (def.type) {
    case 'string':
      return stringOf(schema, def, known)
    case 'number':
      return numberOf(def)
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner))
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null })
    case 'optional':
    case 'default':
      return fc.option(inner(def.innerType), { nil: undefined })
    case 'readonly':
      return inner(def.innerType)
    case 'array':
      return fc.array(inner(def.element), { maxLength: 6 }).filter((list) => schema.safeParse(list).success)
    case 'record':
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 4 })
    case 'object':
      return fc
        .record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, one]) => [name, inner(one)])))
        .map(withoutGaps)
    case 'custom':
      return fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string().map((text) => new TextEncoder().encode(text)),
      )
    default:
      throw new Error(`no inputs are made for the schema kind ${def.type}`)
  }
}

/** A property left out is not a property that is undefined. */
const withoutGaps = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

function stringOf(schema: z.ZodType, def: Def, known: KnownThings): fc.Arbitrary<string> {
  const checks = (def.checks ?? []).map((check) => check._zod.def)
  const accepts = (text: string) => schema.safeParse(text).success
  const pattern = checks.find(({ pattern }) => pattern !== undefined)?.pattern ?? def.pattern
  if (def.format === 'uuid') return fc.oneof(fc.constantFrom(...known.ids), fc.uuid())
  if (accepts('2026-11-21') && !accepts('x')) return fc.oneof(nearDate, anyDate, oddDate).filter(accepts)
  const slot = known.slotIds[0]
  if (slot !== undefined && accepts(slot) && !accepts('x')) {
    const anySlot = fc.tuple(fc.constantFrom(...known.ids), nearDate).map(([id, date]) => `${id}@${date}`)
    return fc.oneof(fc.constantFrom(...known.slotIds), anySlot).filter(accepts)
  }
  const standing = fc
    .tuple(fc.constantFrom(...known.ids), fc.integer({ min: 1, max: 7 }), fc.constantFrom(...known.ids))
    .map(([seriesId, weekday, hostId]) => `${seriesId}#${weekday}#${hostId}`)
  if (!accepts('x') && accepts(fc.sample(standing, { numRuns: 1, seed: 1 })[0] ?? '')) return standing
  if (pattern !== undefined) return fc.stringMatching(pattern).filter(accepts)
  const longest = Math.min(checks.find(({ maximum }) => maximum !== undefined)?.maximum ?? 60, 600)
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: Math.min(longest, 40) }),
    fc.constantFrom(...awkward, 'x'.repeat(longest), 'é'.repeat(longest)),
    fc.constantFrom(...known.ids),
    nearDate,
  )
  return any.filter(accepts)
}

function numberOf(def: Def): fc.Arbitrary<number> {
  const checks = (def.checks ?? []).map((check) => check._zod.def)
  const bound = (kind: string, otherwise: number) =>
    checks.find(({ check }) => check === kind)?.value ?? otherwise
  const min = bound('greater_than', Number.MIN_SAFE_INTEGER)
  const max = bound('less_than', Number.MAX_SAFE_INTEGER)
  const small = fc.integer({ min: Math.max(min, Math.min(-3, max)), max: Math.min(max, Math.max(9, min)) })
  return fc.oneof(small, fc.integer({ min, max }), fc.constantFrom(min, max))
}

/** Anything at all that can cross the channel: not a legal input, but by chance. */
export const anythingSent: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    maxDepth: 3,
  }),
  fc.constantFrom(undefined, null, '', 0, [], {}, Number.NaN, 'x'.repeat(100_000)),
)

/** A legal input with one of its parts replaced by anything, left out, or something added. */
export const spoiled = (legal: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(legal, fc.nat(), anythingSent, fc.constantFrom('replace', 'leave out', 'add'))
    .map(([input, choice, other, how]) => {
      if (typeof input !== 'object' || input === null) return other
      const names = Object.keys(input)
      const name = names[choice % Math.max(1, names.length)] ?? 'x'
      const copy: Record<string, unknown> = { ...(input as Record<string, unknown>) }
      if (how === 'add') return { ...copy, extra: other }
      if (how === 'leave out') delete copy[name]
      else copy[name] = other
      return copy
    })
