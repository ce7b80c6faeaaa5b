import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { rowsOfTable } from '#renderer/lib/table-words.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'
import { localDateOf, localTimeOf } from '#shared/kernel/local-date.ts'

import { type Act, actorText, codedName, dayInId, wholeText } from './act-words.ts'
import { type CellWords, cellText, columnText } from './cell-words.ts'
import { type ChangedRow, changedRows } from './change-rows.ts'

import styles from './history.module.css'

interface ActDialogProps {
  readonly act: Act
  readonly onClose: () => void
}

/** One act in full: every row it touched, before and after, in words. */
export function ActDialog({ act, onClose }: ActDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const formatting = useFormatting()
  const { data } = useQuery(api.history.listChangesIn, { txId: act.txId }, ['history'])
  const when = `${formatting.dayAndYear(localDateOf(act.at))}, ${formatting.time(localTimeOf(act.at))}`
  return (
    <Dialog
      title={wholeText(t, formatting, act)}
      isOpen
      size="wide"
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <p className={styles.soft}>
        {when} · {actorText(t, act.actor)}
      </p>
      {data !== undefined && (
        <div className={styles.changes}>
          {changedRows(data.changes).map((row) => (
            <Change key={row.key} row={row} words={{ t, formatting, names: data.names }} />
          ))}
        </div>
      )}
      {data !== undefined && data.changes.length < data.count && (
        <p>{t('history.shown', { shown: formatting.number(data.changes.length), count: data.count })}</p>
      )}
    </Dialog>
  )
}

interface ChangeProps {
  readonly row: ChangedRow
  readonly words: CellWords
}

function Change({ row, words }: ChangeProps) {
  const { t, formatting } = words
  const day = dayInId(row.rowId)
  const named = [...namesIn(row, words), ...(day === null ? [] : [formatting.day(day)])]
  const title = [rowsOfTable(t, row.table, 1), ...named].join(' · ')
  return (
    <section className={styles.change}>
      <h3>{t('history.changeOf', { change: t(`history.change.${row.kind}`), what: title })}</h3>
      <table className={styles.cells}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('history.column')}</th>
            {row.kind !== 'insert' && <th scope="col">{t('history.before')}</th>}
            {row.kind !== 'delete' && <th scope="col">{t('history.after')}</th>}
          </tr>
        </thead>
        <tbody>
          {row.cells.map(({ column, before, after }) => (
            <tr key={column}>
              <th scope="row">{columnText(words, column)}</th>
              {row.kind !== 'insert' && <td>{cellText(words, column, before)}</td>}
              {row.kind !== 'delete' && <td>{cellText(words, column, after)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The names of the ids that make up a row's id: the series and the host of a sign-up; of a rule, what it is called. */
const namesIn = (row: ChangedRow, { t, names }: CellWords): readonly string[] =>
  row.rowId.split(/[@#]/).flatMap((part) => names[part] ?? codedName(t, row.table, row.rowId) ?? [])
