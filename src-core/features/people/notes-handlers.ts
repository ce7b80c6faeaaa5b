import { addAgreement, changeAgreement, removeAgreement } from './agreement-service.ts'
import { exportMissingNotes } from './missing-notes-export.ts'
import { getNoteSheet, listMissingNotes, listNotesGiven } from './note-given-queries.ts'
import { giveNote, giveNotes, signNote, withdrawGiven } from './note-giving-service.ts'
import { discardDraft, draftNote, getNote, listNoteVersions, publishNote } from './note-service.ts'
import { listAgreements, listPolicies } from './policy-queries.ts'
import { addPolicy, changePolicy, removePolicy } from './policy-service.ts'

/** The information note, the insurance policies and the agreements. */
export const notesHandlers = {
  getNote,
  listNoteVersions,
  draftNote,
  discardDraft,
  publishNote,
  listMissingNotes,
  exportMissingNotes,
  listNotesGiven,
  getNoteSheet,
  giveNote,
  giveNotes,
  signNote,
  withdrawGiven,
  listPolicies,
  addPolicy,
  changePolicy,
  removePolicy,
  listAgreements,
  addAgreement,
  changeAgreement,
  removeAgreement,
}
