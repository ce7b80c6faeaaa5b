import type { errors as fr } from './errors.fr.ts'
import type { TextsLike } from './texts.ts'

export const errors = {
  storageFull: 'The disk of this PC is full: nothing new can be saved. Make some room, then try again.',
  storageReadOnly:
    'The data folder cannot be written to: nothing new is saved. Check the USB stick or the folder, then try again.',
  storageFailed:
    'The disk did not answer as it should ({{code}}): what you have just done is not saved. Try again; if it comes back, tell the coordination.',
  databaseLocked: 'Another program is using the data. Wait a moment, then try again.',
  databaseDamaged:
    'The data of this PC can no longer be read. Nothing is erased: you can take a backup instead.',
  keyUnavailable:
    'The key that opens the data is not here. Log in to this PC as usual, then start the application again.',
  newerVersion: 'The data come from a newer version of the application. Install the new version on this PC.',
  coreUnavailable:
    'The application stopped for a moment and is starting again by itself. Please wait a moment.',
  coreBack: 'The application is ready again. What was saved is there.',
  coreBackCheck:
    'The application stopped for a moment; it is back. Your last action may not be saved: please check it.',
  notUnderstood:
    'The application did not understand this request. Nothing has changed. If it comes back, tell the coordination.',
  hostNeeded: 'Enter your personal code to do this.',
  treasurerNeeded: 'This is for the person who keeps the accounts.',
  coordinatorNeeded: 'Only the coordination can do this. Open the vault with its phrase.',
  vaultLocked: 'The vault is closed. Open it to see or change this.',
  openVault: 'Open the vault',
  defect: 'Something went wrong. Nothing is lost. Note this for the coordination: incident {{incident}}.',
  pageBroken: 'This page has stopped',
  pageBrokenText:
    'Your data are safe. Go back to "Today" and carry on. Note this for the coordination: incident {{incident}}.',
  backToToday: 'Back to Today',
  pageNotFound: 'This page does not exist',
  pageNotFoundText: 'The link may be old.',
  undoChangedSince: 'This cannot be undone: it has changed again since. Please correct it by hand.',
  undoAppendOnly: 'A count is not erased: correct it with −1 or a new total.',
  undoAlreadyDone: 'This has already been undone.',
  undoGone: 'This can no longer be undone: it is no longer in the history.',
  undoFounding:
    'The setting up of the place cannot be undone: everything else stands on it. Change the settings.',
  undoPeopleWithoutSlot_one:
    'This cannot be undone: people who signed up would lose their slot. Please correct it by hand.',
  undoPeopleWithoutSlot_other:
    'This cannot be undone: people who signed up would lose their {{count}} slots. Please correct it by hand.',
  undoCountsWithoutSlot_one:
    'This cannot be undone: visits are counted in a slot that would disappear. Please correct it by hand.',
  undoCountsWithoutSlot_other:
    'This cannot be undone: visits are counted in {{count}} slots that would disappear. Please correct it by hand.',
  undoSlotsMovedSince_one:
    'This cannot be undone: the hours of a slot taken or begun since would change. Please correct it by hand.',
  undoSlotsMovedSince_other:
    'This cannot be undone: the hours of {{count}} slots taken or begun since would change. Please correct it by hand.',
} satisfies TextsLike<typeof fr>
