import type { Locator } from '@playwright/test'

import { expect, type RunningApp } from './app.ts'

export const passphrase = 'tasse neige vélo lampe'

/** The value of a call that must have gone well. */
export const valueOf = async <T>(running: RunningApp, name: string, input: unknown): Promise<T> => {
  const answer = (await running.call(name, input)) as { readonly ok: boolean; readonly value: T }
  expect(answer, name).toMatchObject({ ok: true })
  return answer.value
}

/** A place that says where it is, with an open vault, and some people in it. */
export async function prepare(running: RunningApp, ...names: readonly string[]): Promise<readonly string[]> {
  await valueOf(running, 'vault.create', { passphrase })
  await valueOf(running, 'place.describePlace', {
    name: 'Le Petit Pont',
    addressLine: 'Rue Haute 3',
    postcode: '1000',
    municipality: 'Bruxelles',
    phone: '02 511 08 00',
    email: '',
  })
  const ids: string[] = []
  for (const name of names) {
    const [firstName = '', lastName = '', ...languages] = name.split(' ')
    const person = { firstName, lastName, languages }
    ids.push((await valueOf<{ personId: string }>(running, 'people.addPerson', person)).personId)
  }
  return ids
}

/** A civil-liability policy without an end. */
export const policy = {
  kind: 'civilLiability',
  insurer: 'Assurances du Midi',
  policyNumber: '45.123',
  fromDate: '2020-01-01',
  untilDate: null,
  note: null,
}

/** A photo of one point: the smallest PNG that a browser draws. */
export const aPhoto = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  )

/** Fills what the shipped template leaves to the place to say, and puts it in force. */
export async function publishTemplate(running: RunningApp): Promise<string> {
  const { draft } = await valueOf<{ draft: { textFr: string; textNl: string } }>(
    running,
    'people.getNote',
    {},
  )
  const filled = (text: string) => text.replaceAll(/\[[^\]]*\]/g, 'Tout est dit ici.')
  await valueOf(running, 'people.draftNote', { textFr: filled(draft.textFr), textNl: filled(draft.textNl) })
  return (await valueOf<{ noteId: string }>(running, 'people.publishNote', {})).noteId
}

/** Draws on the pad with the mouse, as a hand would: two strokes. */
export async function draw(running: RunningApp, pad: Locator): Promise<void> {
  const { mouse } = running.page
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('the pad is not on the page')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  for (const [start, ...others] of [
    [at(0.2, 0.7), at(0.3, 0.2), at(0.35, 0.8), at(0.45, 0.3), at(0.6, 0.7)],
    [at(0.62, 0.4), at(0.8, 0.35)],
  ]) {
    await mouse.move(...(start ?? at(0, 0)))
    await mouse.down()
    for (const point of others) await mouse.move(...point, { steps: 12 })
    await mouse.up()
  }
}
