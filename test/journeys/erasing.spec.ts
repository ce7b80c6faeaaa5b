import { axe, expect, looks, shot, test } from './support/app.ts'
import { addFile, addSecondHolder, knownMonth, secondPhrase, withPresences } from './support/claims.ts'
import { done } from './support/day.ts'
import { untilStill, visit } from './support/ways.ts'

interface Months {
  readonly claims: readonly { readonly claimId: string }[]
}

for (const look of [looks[0], looks[1]])
  test(`somebody to whom money is due is paid first, or erased on purpose, in ${look.language}`, async ({
    launchApp,
  }) => {
    test.setTimeout(180_000)
    const { language, theme, size } = look
    const say = (fr: string, nl: string) => (language === 'fr' ? fr : nl)
    const place = await withPresences(launchApp, { language, theme }, { size })
    const { page } = place
    await addSecondHolder(place)
    const personId = await addFile(place, 'Luc', 'flatRate')
    await done(place, 'people.draftNote', { textFr: 'Une note.', textNl: 'Een nota.' })
    const { noteId } = await done<{ noteId: string }>(place, 'people.publishNote', {})
    const given = { personId, noteId, language: 'fr', givenOn: `${knownMonth}-01` }
    const { givenId } = await done<{ givenId: string }>(place, 'people.giveNote', given)
    await done(place, 'people.signNote', { givenId, signature: 'paper', signedOn: `${knownMonth}-01` })
    const asked = [{ personId, month: knownMonth, dates: [] }]
    const { claims } = await done<Months>(place, 'expenses.draftClaims', { claims: asked })
    const [{ claimId } = { claimId: '' }] = claims
    for (const day of ['02', '03', '04']) {
      const line = { kind: 'flatDay', date: `${knownMonth}-${day}`, activity: 'Accueil' }
      await done(place, 'expenses.addLine', { claimId, line })
    }
    await done(place, 'expenses.submitClaim', { claimId })
    await done(place, 'vault.lock', {})
    await done(place, 'vault.unlock', { passphrase: secondPhrase })
    await done(place, 'expenses.approveClaim', { claimId })

    await visit(page, '/hosts/notes', 'notes')
    await expect(page.getByText(say('n’ont pas encore de dossier', 'hebben nog geen dossier'))).toBeVisible()
    await axe(page)
    await shot(page, `notes-without-file-${language}`)

    // Left long ago on paper: a term is over, and what is owed keeps the file.
    await done(place, 'people.changePerson', { personId, endDate: '2020-06-30' })
    await visit(page, '/hosts/keeping', 'keeping')
    await page
      .getByRole('button', { name: say('Voir ce qui serait effacé', 'Bekijken wat gewist zou worden') })
      .click()
    await expect(page.getByText(say('encore 132,06', 'nog € 132,06'))).toBeVisible()
    await untilStill(page)
    await axe(page)
    await shot(page, `purge-staying-${language}`)
    await done(place, 'people.changePerson', { personId, endDate: null })

    await visit(page, `/hosts/people/${personId}`, 'people')
    await page.getByRole('button', { name: say('Effacer…', 'Wissen…') }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/132,06/).first()).toBeVisible()
    await untilStill(page)
    await axe(page)
    await shot(page, `erasing-${language}`)
    await dialog.getByRole('button', { name: say('Archiver Luc', 'Luc archiveren') }).click()
    await dialog.getByText(say('J’ai compris', 'Ik begrijp het')).click()
    const erase = dialog.getByRole('button', { name: say('Effacer pour toujours', 'Voor altijd wissen') })
    await erase.click()
    await expect(dialog.getByText(say('Payez d’abord, ou cochez', 'Betaal eerst, of vink aan'))).toBeVisible()
    await dialog.getByText(say('Effacer quand même', 'Toch wissen')).click()
    await erase.click()
    await expect(dialog.getByText(say('rien trouvé', 'niets gevonden'))).toBeVisible()
    await dialog
      .getByRole('button', { name: say('Fermer', 'Sluiten') })
      .last()
      .click()

    await visit(page, `/hosts/people/${personId}`, 'people')
    await expect(
      page.getByText(say('Cette personne a été effacée.', 'Deze persoon is gewist.')),
    ).toBeVisible()
    await axe(page)
    await shot(page, `erased-person-${language}`)
    await visit(page, `/hosts/expenses/payments?month=${knownMonth}`, 'expenses')
    await expect(page.getByText(say('dossier effacé', 'dossier gewist'), { exact: true })).toBeVisible()
    await axe(page)
    await shot(page, `erased-payment-${language}`)
  })
