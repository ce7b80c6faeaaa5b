import { axe, expect, looks, shot, test } from './support/app.ts'
import { addFile, withPresences } from './support/claims.ts'
import { done } from './support/day.ts'
import { untilStill, visit } from './support/ways.ts'

const closing = /^Le coffre se ferme dans \d0 s\.$/

/** In true time, at the shortest the place may choose: a minute, of which the second half is a warning. */
test('an open vault warns whom nobody touches, stays open for who is there, and closes over its page', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  const personId = await addFile(place, 'Samira')
  await done(place, 'vault.setIdleMinutes', { minutes: 1 })
  await visit(page, `/hosts/people/${personId}`, 'people')
  const named = page.getByText('Samira Exemple')
  const notices = page.locator('[data-notices]')
  await expect(notices.getByText(closing)).toBeVisible({ timeout: 45_000 })
  await untilStill(page)
  await shot(page, 'vault-closing-fr-light')
  const [first = ''] = await notices.getByText(closing).allTextContents()
  await expect(notices.getByText(closing)).not.toHaveText(first, { timeout: 15_000 })

  await notices.getByRole('button', { name: 'Rester' }).press('Enter')
  await expect(notices.getByText(closing)).toHaveCount(0)
  await expect(named.first()).toBeVisible()

  await expect(page.getByText('Cette page montre ce qui est dans le coffre.')).toBeVisible({
    timeout: 75_000,
  })
  await expect(named).toHaveCount(0)
  await expect(notices.getByText(/Le coffre s.est fermé/)).toBeVisible()
  await untilStill(page)
  await axe(page)
  await shot(page, 'vault-closed-alone-fr-light')
})
