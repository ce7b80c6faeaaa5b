import type { VaultToFill } from './contract-vault.ts'
import { valueOf } from './core.ts'
import { aPdf } from './vault-files.ts'

/** A note in force, given and signed or not, a draft of the next one, a policy and an agreement with their documents. */
export async function fillNotes({ place, api }: VaultToFill): Promise<readonly string[]> {
  const { people } = await valueOf(api.people.listPeople({}))
  const [first, second] = people.map(({ id }) => id)
  const { institutions } = await valueOf(api.people.listInstitutions({}))
  const institutionId = institutions[0]?.id
  if (first === undefined || second === undefined || institutionId === undefined)
    throw new Error('the notes come after people and institutions')
  await valueOf(api.people.draftNote({ textFr: '# Note\n{lieu}', textNl: '# Nota\n{plek}' }))
  const { noteId } = await valueOf(api.people.publishNote({}))
  const givenOn = '2026-11-20'
  const { givenIds } = await valueOf(
    api.people.giveNotes({
      noteId,
      givenOn,
      people: [
        { personId: first, language: 'fr' },
        { personId: second, language: 'nl' },
      ],
    }),
  )
  const [signed = ''] = givenIds
  await valueOf(api.people.signNote({ givenId: signed, signature: 'paper', signedOn: givenOn }))
  const draft = await valueOf(api.people.draftNote({ textFr: '[à compléter]', textNl: '{polis}' }))
  const validity = { fromDate: '2026-01-01', untilDate: '2026-12-31', note: null }
  const file = { fileName: 'police.pdf', bytes: aPdf(place.dataDir) }
  const policy = { kind: 'civilLiability', insurer: 'Ethias', policyNumber: '45' } as const
  const { policyId } = await valueOf(api.people.addPolicy({ ...policy, ...validity, file }))
  const agreement = { institutionId, reference: null, ...validity }
  const { agreementId } = await valueOf(api.people.addAgreement({ ...agreement, file }))
  return [noteId, draft.noteId, ...givenIds, policyId, agreementId]
}
