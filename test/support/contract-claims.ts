import type { VaultToFill } from './contract-vault.ts'
import { valueOf } from './core.ts'

/** Two people with a year, a claim that waits for approval, and a draft with a line: what claims are tried on. */
export async function fillClaims({ api, hostIds }: VaultToFill): Promise<string[]> {
  const hostId = hostIds[2] ?? null
  const amina = await valueOf(api.people.addPerson({ firstName: 'Amina', lastName: 'Essai', hostId }))
  const bo = await valueOf(api.people.addPerson({ firstName: 'Bo', lastName: 'Essai' }))
  const personIds = [amina.personId, bo.personId]
  const flat = { year: 2026, system: 'flatRate' } as const
  await valueOf(api.expenses.chooseSystem({ personIds: [amina.personId], ...flat }))
  await valueOf(api.expenses.chooseSystem({ personIds: [bo.personId], ...flat, system: 'realCosts' }))
  const declared = { personId: amina.personId, year: 2026, amountCents: 10_000, declaredOn: '2026-10-01' }
  const { statementId } = await valueOf(api.expenses.declareOtherMoney(declared))
  const months = ['2026-03', '2026-11']
  const { claims } = await valueOf(
    api.expenses.draftClaims({
      claims: personIds.flatMap((personId) => months.map((month) => ({ personId, month, dates: [] }))),
    }),
  )
  const lineIds: string[] = []
  for (const { personId, month, claimId } of claims) {
    const date = `${month}-10`
    const line =
      personId === amina.personId
        ? ({ kind: 'flatDay', date, activity: 'Assemblée' } as const)
        : ({ kind: 'realCost', date, activity: 'Repas', amountCents: 1250 } as const)
    lineIds.push((await valueOf(api.expenses.addLine({ claimId, line }))).lineId)
  }
  await valueOf(api.expenses.submitClaim({ claimId: claims[0]?.claimId ?? '' }))
  return [...personIds, statementId, ...claims.map(({ claimId }) => claimId), ...lineIds]
}
