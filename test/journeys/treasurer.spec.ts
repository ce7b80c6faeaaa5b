import type { Page } from '@playwright/test'

import { axe, expect, looks, shot, test } from './support/app.ts'
import { addFile, addSecondHolder, knownMonth, secondPhrase, withPresences } from './support/claims.ts'
import { done } from './support/day.ts'
import { openSection } from './support/house.ts'
import { untilStill, visit } from './support/ways.ts'

/** One draft, one submitted and one approved claim, and a person without an account number. */
async function withClaims(place: Awaited<ReturnType<typeof withPresences>>) {
  const samira = await addFile(place, 'Samira', 'flatRate')
  const luc = await addFile(place, 'Luc', 'flatRate')
  const paul = await addFile(place, 'Paul')
  await done(place, 'people.changePerson', { personId: luc, iban: null })
  const claimOf = async (personId: string, date: string) => {
    const month = date.slice(0, 7)
    const asked = { claims: [{ personId, month, dates: [] }] }
    const { claims } = await done<{ claims: { claimId: string }[] }>(place, 'expenses.draftClaims', asked)
    const claimId = claims[0]?.claimId ?? ''
    await done(place, 'expenses.addLine', { claimId, line: { kind: 'flatDay', date, activity: 'Accueil' } })
    return claimId
  }
  const draft = await claimOf(samira, `${knownMonth}-03`)
  const toPay = await claimOf(luc, `${knownMonth}-10`)
  await done(place, 'expenses.setSettings', {
    fourEyes: false,
    debtorName: null,
    debtorIban: null,
    debtorBic: null,
    flatDayCents: null,
  })
  for (const claimId of [toPay]) {
    await done(place, 'expenses.submitClaim', { claimId })
    await done(place, 'expenses.approveClaim', { claimId })
  }
  return { samira, luc, paul, draft, toPay }
}

async function kept(page: Page, name: string): Promise<void> {
  await untilStill(page)
  await axe(page)
  await shot(page, `treasurer-${name}`)
}

const words = {
  fr: {
    debtor: 'il manque le nom et le numéro du compte qui paie. La coordination le fait',
    file: 'La coordination peut le corriger dans le dossier.',
    rates: 'La coordination peut les corriger.',
    settings: 'Pour changer : la coordination, avec sa phrase.',
    vault: 'seule la coordination les voit et les change',
    backup: 'seule la coordination peut le faire. Le coffre est ouvert avec la phrase',
    copies: 'Seule la coordination peut remplacer le coffre',
    flat: 'Forfait',
    increased: 'Seule la coordination peut choisir le plafond augmenté',
  },
  nl: {
    debtor: 'ontbreken de naam en het nummer van de rekening die betaalt. De coördinatie doet dat',
    file: 'De coördinatie kan het in het dossier verbeteren.',
    rates: 'De coördinatie kan ze verbeteren.',
    settings: 'Veranderen doet de coördinatie, met haar zin.',
    vault: 'alleen de coördinatie ziet en verandert ze',
    backup: 'dat kan alleen de coördinatie. De kluis is open met de zin van een penningmeester.',
    copies: 'Alleen de coördinatie kan de kluis vervangen',
    flat: 'Forfait',
    increased: 'Alleen de coördinatie kan het verhoogde plafond kiezen',
  },
} as const

for (const { language, theme, size } of looks) {
  const said = words[language]

  test(`the treasurer reads why a thing is not for them, and who can, in ${language}`, async ({
    launchApp,
  }) => {
    test.setTimeout(180_000)
    const place = await withPresences(launchApp, { language, theme }, { size })
    const { page } = place
    const made = await withClaims(place)
    await addSecondHolder(place, 'treasurer')
    await done(place, 'vault.lock', {})
    await done(place, 'vault.unlock', { passphrase: secondPhrase })
    const reads = async (name: string, ...sentences: readonly string[]) => {
      for (const sentence of sentences) await expect(page.getByText(sentence).first()).toBeVisible()
      await kept(page, `${name}-${language}`)
    }
    await visit(page, `/hosts/expenses/payments?month=${knownMonth}`, 'expenses')
    await reads('payments', said.debtor, said.file)
    await visit(page, '/hosts/expenses/rates', 'expenses')
    await reads('rates', said.rates, said.settings)
    await page.getByText(said.settings).first().scrollIntoViewIfNeeded()
    await kept(page, `settings-${language}`)
    await visit(page, `/hosts/expenses/people/${made.paul}?year=2026`, 'expenses')
    await page.getByText(said.flat, { exact: true }).first().click()
    await reads('system', said.increased)
    await visit(page, `/hosts/expenses/claims/${made.draft}`, 'expenses')
    await reads('claim')
    await openSection(page, 'vault')
    await reads('vault', said.vault)
    await openSection(page, 'backup')
    await reads('backup', said.backup, said.copies)
    await openSection(page, 'history')
    await reads('history')
  })
}
