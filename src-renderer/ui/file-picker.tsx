import FileUp from 'lucide-react/icons/file-up'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'

import { buttonClass } from './button-class.ts'
import { cx } from './classes.ts'
import { FieldError } from './field.tsx'
import type { PickedFile } from './picked-file.ts'
import { useUiWords } from './words.tsx'
import { noteWriting } from './writing.ts'

import styles from './file-picker.module.css'

interface FilePickerProps {
  readonly label: string
  readonly hint?: ReactNode
  /** `.csv,.xlsx` or `image/png,image/jpeg`. */
  readonly accept: string
  readonly maximumBytes: number
  readonly fileName?: string | null | undefined
  readonly error?: string | null | undefined
  readonly onPick: (file: PickedFile) => void
}

/** Chooses one file, with the system's window or by dropping it. Its size is asked before a byte is read. */
export function FilePicker(props: FilePickerProps) {
  const words = useUiWords()
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const zone = useRef<HTMLLabelElement>(null)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const picked = await readFile(file, props.maximumBytes)
    if (picked === 'too large') setProblem(words.fileTooLarge(Math.floor(props.maximumBytes / 1_000_000)))
    else if (picked === 'unreadable') setProblem(words.fileUnreadable)
    else {
      setProblem(null)
      noteWriting(zone.current)
      props.onPick(picked)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files[0])
  }
  const hasFile = typeof props.fileName === 'string'
  return (
    <div className={styles.picker}>
      <label
        ref={zone}
        className={cx(styles.zone, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <span className={styles.label}>{props.label}</span>
        {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
        <input
          type="file"
          className="visually-hidden"
          accept={props.accept}
          onChange={(event) => {
            void take(event.target.files?.[0])
            // The same file picked again, after it was corrected, must be read again.
            event.target.value = ''
          }}
        />
        <span className={cx(buttonClass('plain'), styles.button)}>
          <FileUp size={20} />
          {hasFile ? words.changeFile : words.chooseFile}
        </span>
        <span className={styles.hint}>{hasFile ? props.fileName : words.orDropIt}</span>
      </label>
      <FieldError text={problem ?? props.error} />
    </div>
  )
}

async function readFile(file: File, maximumBytes: number): Promise<PickedFile | 'too large' | 'unreadable'> {
  if (file.size > maximumBytes) return 'too large'
  try {
    return { fileName: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    // A stick pulled out, a folder dropped: the browser gives no more reason than that.
    return 'unreadable'
  }
}
