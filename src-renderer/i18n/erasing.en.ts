import type { eraseWords as eraseFr, proofWords as proofFr } from './erasing.fr.ts'
import type { TextsLike } from './texts.ts'

export const eraseWords = {
  title: 'Erase this person?',
  intro:
    'Everything the vault keeps about {{name}} will be erased, from the history and the copies of the vault too.',
  keepTitle: 'What the law or your rules ask to keep',
  keep: 'Keep, with the name',
  keepHint:
    'What stays then, with the name: of the claims, the amounts, the account they were paid on and the name of its holder, the reasons of trips, the receipts; of the information note, the version, the dates and the signature.',
  all: 'Erase everything',
  allHint:
    'On your responsibility: the tax office may still ask for the claims, and the place has to prove that the note was given.',
  keptUntil: '{{year}}: {{claims}}, to be kept until {{date}}',
  keptOpen: '{{year}}: {{claims}}, to be kept until you decide',
  noteUntil: 'Signed information note, version {{version}}, to be kept until {{date}}',
  noteOpen: 'Signed information note, version {{version}}, to be kept until you decide',
  unpaid:
    'The place still owes {{amount}} to this person ({{months}}). Pay first: after the erasure the account number is gone, and a transfer is not possible any more.',
  unpaidInBatch: '{{month}}, in a batch the bank has not paid yet',
  toPayments: 'Go to the payments',
  leaveUnpaid: 'Erase all the same: I settle these {{amount}} otherwise, or the person gives them up',
  open_one:
    '{{count}} other claim is not finished (draft, to be approved or to be settled). Finish it first.',
  open_other:
    '{{count}} other claims are not finished (draft, to be approved or to be settled). Finish them first.',
  keysOut: 'This person still has a key: {{keys}}. After the erasure the register will no longer say so.',
  listed:
    '{{name}} is still on the list of hosts. Archive this person first: otherwise the application will ask for a file for them again.',
  listedToCome_one: 'They are signed up for {{count}} slot to come.',
  listedToCome_other: 'They are signed up for {{count}} slots to come.',
  archive: 'Archive {{name}}',
  rota_one:
    'The display name "{{name}}" and {{count}} slot held stay in the rota. The name is erased afterwards, on its page of the list.',
  rota_other:
    'The display name "{{name}}" and {{count}} slots held stay in the rota. The name is erased afterwards, on its page of the list.',
  rotaNone:
    'The display name "{{name}}" stays in the rota. It is erased afterwards, on its page of the list.',
  goes: 'Will be erased:',
  agree: 'I understand: this cannot be taken back',
  agreeFirst: 'Tick the box to go on.',
  act: 'Erase for ever',
  hostLeft: 'The display name stays in the rota.',
  toHost: 'Erase the display name of {{name}} too',
} satisfies TextsLike<typeof eraseFr>

export const proofWords = {
  pending: 'The data are erased, but what follows is not finished (copies of the vault). Finish it now.',
  proven_one: 'Proven: {{count}} piece of text searched, nothing found.',
  proven_other: 'Proven: {{count}} pieces of text searched, nothing found.',
  found: 'Attention: something was left ({{where}}). Tell whoever looks after the PC.',
  foundInVault: 'the vault',
  finished: 'Finished, but not proven: there was no text to search, or it was no longer there.',
  finishedLater:
    'Finished. The search had found nothing. It was made before the end and cannot be made again: the texts are gone.',
  finishedPart_one: 'Finished, nothing found, but not proven: {{count}} piece of text was not searched.',
  finishedPart_other:
    'Finished, nothing found, but not proven: there were too many, {{count}} pieces of text were not searched.',
  where: 'Searched in the whole decrypted vault ({{vault}}) and in {{files}} of the data folder ({{bytes}}).',
  shared_one: '{{count}} piece was not searched: something else says the same (a town, a first name).',
  shared_other: '{{count}} pieces were not searched: something else says the same (a town, a first name).',
  fileCount_one: '{{count}} file',
  fileCount_other: '{{count}} files',
  copies_one: '{{count}} older copy of the vault removed; a fresh one is made.',
  copies_other: '{{count}} older copies of the vault removed; a fresh one is made.',
  outsideAway: 'The outside folder was not there. Its older copies go at the next backup that finds it.',
  aside_one:
    '{{count}} vault set aside was not touched: it may still hold these data, closed. Erase it yourself if it is of no use any more.',
  aside_other:
    '{{count}} vaults set aside were not touched: they may still hold these data, closed. Erase them yourself if they are of no use any more.',
  others_one:
    '{{count}} copy of the vault made by another PC was not touched: it may still hold these data, closed. Erase it yourself if it is of no use any more.',
  others_other:
    '{{count}} copies of the vault made by another PC were not touched: they may still hold these data, closed. Erase them yourself if they are of no use any more.',
  unread_one: '{{count}} file could not be read.',
  unread_other: '{{count}} files could not be read.',
} satisfies TextsLike<typeof proofFr>
