import { describe, expect, it } from 'vitest'

import { handlers } from '#core/handlers.ts'
import { contract } from '#shared/contract.ts'
import { describeContract, type Entry, roles } from '#shared/kernel/contract-kit.ts'
import { shellContract } from '#shared/shell/shell-contract.ts'

const whole = { ...contract, shell: shellContract }
const entries: readonly (readonly [name: string, entry: Entry])[] = Object.entries(whole).flatMap(
  ([feature, part]) =>
    Object.entries(part).map(([act, entry]) => [`${feature}.${act}`, entry as Entry] as const),
)

describe('every entry of the contract', () => {
  it('says in one sentence what it does, for whom, and how', () => {
    expect(entries.length).toBeGreaterThan(60)
    for (const [name, entry] of entries) {
      expect(entry.does, name).toMatch(/^\S.{10,}[.]$/s)
      expect(entry.does.length, name).toBeLessThan(140)
      expect(roles, name).toContain(entry.role)
      expect(['query', 'command', 'task'], name).toContain(entry.kind)
    }
  })

  it('is named with the verbs of the place, queries with list, get, find and their like', () => {
    for (const [name, { kind }] of entries) {
      const [feature = '', act = ''] = name.split('.')
      expect(feature, name).toMatch(/^[a-z][a-zA-Z]*$/)
      expect(act, name).toMatch(/^[a-z][a-zA-Z]*$/)
      expect(act, name).not.toMatch(
        /^(update|handle|process|do|manage|perform|execute|save(?!File)|submitData|fetch|load)/,
      )
      if (kind === 'query' && feature !== 'shell')
        expect(act, name).toMatch(/^(list|get|find|verify|preview|summarise|compare|describe|suggest)/)
      if (kind === 'command') expect(act, name).not.toMatch(/^(list|get|find)[A-Z]/)
    }
  })

  it('takes a closed object, so that nothing unasked comes in with it', () => {
    for (const [name, entry] of entries) {
      expect(entry.input.safeParse({ somethingUnasked: 'Zoé' }).success, name).toBe(false)
      expect(entry.input.safeParse(null).success, name).toBe(false)
      expect(entry.input.safeParse([]).success, name).toBe(false)
    }
  })

  it('names its refusals like things that are so, none of them like an answer of the router', () => {
    const reserved = [
      'UnknownName',
      'InvalidInput',
      'RoleMissing',
      'Defect',
      'StorageFull',
      'StorageReadOnly',
      'StorageFailed',
      'DatabaseLocked',
      'DatabaseDamaged',
      'KeyUnavailable',
      'CoreUnavailable',
      'VaultLocked',
    ]
    for (const [name, { refusals }] of entries) {
      for (const refusal of Object.keys(refusals)) {
        expect(refusal, name).toMatch(/^[A-Z][a-zA-Z]+$/)
        expect(reserved, name).not.toContain(refusal)
      }
    }
  })

  it('can be printed as JSON Schema', () => {
    const printed = describeContract(whole)
    expect(printed.map(({ name }) => name)).toEqual(entries.map(([name]) => name))
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed)
  })

  it('of the core has one handler, and no handler is without an entry', () => {
    const named = (parts: object) =>
      Object.entries(parts)
        .flatMap(([feature, part]) => Object.keys(part as object).map((act) => `${feature}.${act}`))
        .toSorted()
    expect(named(handlers)).toEqual(named(contract))
  })
})
