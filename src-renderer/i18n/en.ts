import { backup } from './backup.en.ts'
import { balance } from './balance.en.ts'
import { bulk } from './bulk.en.ts'
import { calendar } from './calendar.en.ts'
import { errors } from './errors.en.ts'
import { expenseAsking } from './expense-asking.en.ts'
import { expenseLines } from './expense-lines.en.ts'
import { expenseRates } from './expense-rates.en.ts'
import { expenseYears } from './expense-years.en.ts'
import { expenses } from './expenses.en.ts'
import { filling } from './filling.en.ts'
import { firstRun } from './first-run.en.ts'
import { frame } from './frame.en.ts'
import { history } from './history.en.ts'
import { hosts } from './hosts.en.ts'
import { imports } from './imports.en.ts'
import { keeping } from './keeping.en.ts'
import { noteEdit } from './note-edit.en.ts'
import { notes } from './notes.en.ts'
import { outputs } from './outputs.en.ts'
import { pastRota } from './past-rota.en.ts'
import { payments } from './payments.en.ts'
import { people } from './people.en.ts'
import { policies } from './policies.en.ts'
import { privacy } from './privacy.en.ts'
import { replacements } from './replacements.en.ts'
import { rota } from './rota.en.ts'
import { series } from './series.en.ts'
import { settings } from './settings.en.ts'
import { sheet } from './sheet.en.ts'
import { slot } from './slot.en.ts'
import { standing } from './standing.en.ts'
import type { Texts } from './texts.ts'
import { today } from './today.en.ts'
import { ui } from './ui.en.ts'
import { vaultCopies } from './vault-copies.en.ts'
import { vaultFile } from './vault-file.en.ts'
import { vaultGate } from './vault-gate.en.ts'
import { vaultHolders } from './vault-holders.en.ts'
import { vault } from './vault.en.ts'
import { visitFigures } from './visit-figures.en.ts'
import { visits } from './visits.en.ts'
import { wall } from './wall.en.ts'
import { wishes } from './wishes.en.ts'

/** English: the keys of fr.ts, where it is told how a feature adds its own. */
export const en: Texts = {
  frame,
  ui,
  errors,
  firstRun,
  settings,
  today,
  visits,
  visitFigures,
  wall,
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
  rota,
  series,
  sheet,
  balance,
  outputs,
  slot,
  replacements,
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
}
