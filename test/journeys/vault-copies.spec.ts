import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { axe, expect, looks, shot, test } from './support/app.ts'
import { addSecondHolder, founderPhrase, withPresences } from './support/claims.ts'
import { done } from './support/day.ts'
import { openSection } from './support/house.ts'
import { untilStill } from './support/ways.ts'

const words = {
  fr: {
    revoke: 'Retirer Greet',
    yours: 'Votre phrase secrète',
    confirm: 'Retirer',
    away: 'qu’une ancienne phrase peut encore ouvrir',
    card: 'Copies du coffre',
    restore: /^Reprendre la copie du coffre/,
    older: 'peut de nouveau l’ouvrir',
    file: 'Prendre un autre fichier…',
    olderFile: 'quelqu’un que vous avez effacé depuis',
  },
  nl: {
    revoke: 'Weghalen: Greet',
    yours: 'Uw geheime zin',
    confirm: 'Weghalen',
    away: 'die een oude zin nog kan openen',
    card: 'Kopieën van de kluis',
    restore: /^De kopie van de kluis terugzetten/,
    older: 'kan ze weer openen',
    file: 'Een ander bestand nemen…',
    olderFile: 'iemand staan die u intussen gewist hebt',
  },
} as const

for (const look of looks) {
  const { language } = look
  const said = words[language]

  test(`who is taken out while copies are away is said, and what an older copy brings back, in ${language}`, async ({
    launchApp,
  }) => {
    const place = await withPresences(launchApp, look, { size: look.size })
    const { page } = place
    await addSecondHolder(place)
    const outside = await mkdtemp(join(tmpdir(), 'lieu-outside-'))
    await done(place, 'backup.chooseOutsideFolder', { folder: outside })
    await done(place, 'backup.makeBackup', {})
    await rm(outside, { recursive: true })

    await openSection(page, 'vault')
    await page.getByRole('button', { name: said.revoke }).click()
    const revoking = page.getByRole('alertdialog')
    await revoking.getByLabel(said.yours).fill(founderPhrase)
    await revoking.getByRole('button', { name: said.confirm, exact: true }).click()
    await expect(page.locator('[data-notices]').getByText(said.away)).toBeVisible()
    await untilStill(page)
    await axe(page)
    await shot(page, `vault-copies-away-${language}`)

    await openSection(page, 'backup')
    const card = page.getByRole('region', { name: said.card, exact: true })
    await card.getByRole('button', { name: said.restore }).first().click()
    await expect(page.getByRole('dialog').getByText(said.older)).toBeVisible()
    await untilStill(page)
    await axe(page)
    await shot(page, `vault-copy-older-${language}`)
    await page.keyboard.press('Escape')
    await card.getByRole('button', { name: said.file }).click()
    await expect(page.getByRole('dialog').getByText(said.olderFile)).toBeVisible()
    await untilStill(page)
    await axe(page)
    await shot(page, `vault-copy-file-${language}`)
  })
}
