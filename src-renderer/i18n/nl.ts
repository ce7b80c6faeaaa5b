import { backup } from './backup.nl.ts'
import { balance } from './balance.nl.ts'
import { bulk } from './bulk.nl.ts'
import { calendar } from './calendar.nl.ts'
import { errors } from './errors.nl.ts'
import { expenseAsking } from './expense-asking.nl.ts'
import { expenseLines } from './expense-lines.nl.ts'
import { expenseRates } from './expense-rates.nl.ts'
import { expenseYears } from './expense-years.nl.ts'
import { expenses } from './expenses.nl.ts'
import { filling } from './filling.nl.ts'
import { firstRun } from './first-run.nl.ts'
import { frame } from './frame.nl.ts'
import { history } from './history.nl.ts'
import { hosts } from './hosts.nl.ts'
import { imports } from './imports.nl.ts'
import { keeping } from './keeping.nl.ts'
import { noteEdit } from './note-edit.nl.ts'
import { notes } from './notes.nl.ts'
import { outputs } from './outputs.nl.ts'
import { pastRota } from './past-rota.nl.ts'
import { payments } from './payments.nl.ts'
import { people } from './people.nl.ts'
import { policies } from './policies.nl.ts'
import { privacy } from './privacy.nl.ts'
import { replacements } from './replacements.nl.ts'
import { rota } from './rota.nl.ts'
import { series } from './series.nl.ts'
import { settings } from './settings.nl.ts'
import { sheet } from './sheet.nl.ts'
import { slot } from './slot.nl.ts'
import { standing } from './standing.nl.ts'
import type { Texts } from './texts.ts'
import { today } from './today.nl.ts'
import { ui } from './ui.nl.ts'
import { vaultCopies } from './vault-copies.nl.ts'
import { vaultFile } from './vault-file.nl.ts'
import { vaultGate } from './vault-gate.nl.ts'
import { vaultHolders } from './vault-holders.nl.ts'
import { vault } from './vault.nl.ts'
import { visitFigures } from './visit-figures.nl.ts'
import { visits } from './visits.nl.ts'
import { wall } from './wall.nl.ts'
import { wishes } from './wishes.nl.ts'

/** Dutch: the keys of fr.ts, where it is told how a feature adds its own. */
export const nl: Texts = {
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
