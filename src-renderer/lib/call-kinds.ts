/** What is called so reads and writes nothing: every query, and the tasks that look into a file before it is taken in. */
const readingVerbs = /\.(list|get|find|preview|suggest|summarise|compare|status)(?![a-z])/

/** Whether a call only reads. The verbs stand for the contract, which is no part of the page; a test holds both together. */
export const isReading = (call: string): boolean => readingVerbs.test(call)

/**
 * These keep nothing of what stands in a form: windows, paper and files that go out, the door of the vault, what is
 * taken back, what the PC does by itself or keeps for itself.
 */
const besideForms: ReadonlySet<string> = new Set([
  'audit.verify',
  'backup.chooseOutsideFolder',
  'backup.makeBackup',
  'history.undo',
  'place.setPreferences',
  'rota.readPastFile',
  'rota.stopFill',
  'vault.lock',
  'vault.noteActivity',
  'vault.undo',
  'vault.unlock',
])

/** Whether what was written around the button that made the call is kept by it, or of no more use. */
export const keepsForm = (call: string): boolean =>
  !isReading(call) && !besideForms.has(call) && !/^shell\.|\.export/.test(call)

/**
 * The tasks that write what the place or its vault knows. A command says itself which act of the history it made; these
 * make none that could be taken back, and what was done before one of them is not the last act any more.
 */
const writingTasks: ReadonlySet<string> = new Set([
  'backup.restore',
  'backup.restoreVault',
  'hosts.forget',
  'people.erasePerson',
  'people.finishErasure',
  'people.purge',
  'place.eraseDemonstration',
  'place.startDemonstration',
  'recovery.adopt',
  'recovery.giveKey',
  'recovery.restoreNewest',
  'recovery.retry',
  'recovery.startEmpty',
  'vault.addHolder',
  'vault.changePassphrase',
  'vault.create',
  'vault.recover',
  'vault.renewSheet',
  'vault.revokeHolder',
  'vault.setAside',
])

export const isWritingTask = (call: string): boolean => writingTasks.has(call)
