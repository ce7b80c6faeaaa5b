import { backup } from './backup.fr.ts'
import { balance } from './balance.fr.ts'
import { bulk } from './bulk.fr.ts'
import { calendar } from './calendar.fr.ts'
import { errors } from './errors.fr.ts'
import { expenseAsking } from './expense-asking.fr.ts'
import { expenseLines } from './expense-lines.fr.ts'
import { expenseRates } from './expense-rates.fr.ts'
import { expenseYears } from './expense-years.fr.ts'
import { expenses } from './expenses.fr.ts'
import { filling } from './filling.fr.ts'
import { firstRun } from './first-run.fr.ts'
import { frame } from './frame.fr.ts'
import { history } from './history.fr.ts'
import { hosts } from './hosts.fr.ts'
import { imports } from './imports.fr.ts'
import { keeping } from './keeping.fr.ts'
import { noteEdit } from './note-edit.fr.ts'
import { notes } from './notes.fr.ts'
import { outputs } from './outputs.fr.ts'
import { pastRota } from './past-rota.fr.ts'
import { payments } from './payments.fr.ts'
import { people } from './people.fr.ts'
import { policies } from './policies.fr.ts'
import { privacy } from './privacy.fr.ts'
import { replacements } from './replacements.fr.ts'
import { rota } from './rota.fr.ts'
import { series } from './series.fr.ts'
import { settings } from './settings.fr.ts'
import { sheet } from './sheet.fr.ts'
import { slot } from './slot.fr.ts'
import { standing } from './standing.fr.ts'
import { today } from './today.fr.ts'
import { ui } from './ui.fr.ts'
import { vaultCopies } from './vault-copies.fr.ts'
import { vaultFile } from './vault-file.fr.ts'
import { vaultGate } from './vault-gate.fr.ts'
import { vaultHolders } from './vault-holders.fr.ts'
import { vault } from './vault.fr.ts'
import { visitFigures } from './visit-figures.fr.ts'
import { visits } from './visits.fr.ts'
import { wall } from './wall.fr.ts'
import { wishes } from './wishes.fr.ts'

/**
 * French, and the source of the keys: every other language has exactly these, or does not compile.
 *
 * A feature adds its texts in three files of its own and one line in each of `fr.ts`, `nl.ts`, `en.ts`:
 *
 *     // i18n/rota.fr.ts
 *     export const rota = {
 *       title: 'Permanences',
 *       missing_one: '+ {{count}} personne',       // plurals end in _one and _other: t('rota.missing', { count })
 *       missing_other: '+ {{count}} personnes',
 *       refusals: { slotFull: 'Cette permanence est complète.' },
 *     } as const
 *
 *     // i18n/rota.nl.ts, and the same in English
 *     import type { rota as fr } from './rota.fr.ts'
 *     import type { TextsLike } from './texts.ts'
 *     export const rota = { … } satisfies TextsLike<typeof fr>
 *
 * On screen: `const { t } = useTranslation()` then `t('rota.title')`; keys and variables are checked by tsc.
 * Straight apostrophes and plain spaces are enough: typeset.ts makes ’ and the no-break spaces of French.
 * How to write: short sentences (A2–B1), "vous", inclusive forms with · (accueillant·e·s), buttons say what
 * happens, never "OK". Plural texts carry `{{count}}`; other variables are already formatted.
 */
export const fr = {
  frame,
  ui,
  errors,
  firstRun,
  settings,
  today,
  visits,
  visitFigures,
  wall,
  rota,
  series,
  sheet,
  balance,
  outputs,
  slot,
  replacements,
  backup,
  bulk,
  filling,
  history,
  pastRota,
  payments,
  people,
  keeping,
  vaultCopies,
  privacy,
  vault,
  vaultFile,
  vaultGate,
  vaultHolders,
  hosts,
  calendar,
  imports,
  wishes,
  notes,
  noteEdit,
  policies,
  standing,
  expenses,
  expenseAsking,
  expenseLines,
  expenseYears,
  expenseRates,
} as const
