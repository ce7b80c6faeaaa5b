import { expect, test } from 'vitest'

import { aCore, valueOf } from '../support/core.ts'

test('the start of the demonstration is not taken back: what it wrote is erased in one click', async () => {
  const { api, dispose } = await aCore()
  await valueOf(api.place.startDemonstration({ language: 'fr' }))
  const [founded] = (await valueOf(api.history.listActs({}))).acts
  expect(founded).toMatchObject({ command: 'place.startDemonstration', undoable: false })
  expect(await api.history.undo({ txId: founded?.txId ?? '' })).toMatchObject({ error: { type: 'Founding' } })
  dispose()
})
