import { useMemo } from 'react'

import { fillNote, type NoteBlock, noteBlocksOf, type NoteFacts } from '#shared/people/note-text-rules.ts'

interface NoteBodyProps {
  readonly text: string
  /** What the words in braces stand for. */
  readonly facts: NoteFacts
  /** `fr` or `nl`, so that it is read aloud in its own language. */
  readonly language: 'fr' | 'nl'
  readonly className?: string | undefined
}

/** The text of a note as it is printed. Its parts are React elements: nothing typed is ever read as HTML. */
export function NoteBody({ text, facts, language, className }: NoteBodyProps) {
  const blocks = useMemo(() => numbered(noteBlocksOf(fillNote(text, facts))), [text, facts])
  return (
    <div lang={language} className={className}>
      {blocks.map(({ key, block }) => (
        <Block key={key} block={block} />
      ))}
    </div>
  )
}

/** A block has no name of its own: its place in the text is what it is known by. */
const numbered = (blocks: readonly NoteBlock[]) => blocks.map((block, key) => ({ key, block }))

function Block({ block }: { readonly block: NoteBlock }) {
  switch (block.kind) {
    case 'title':
      return <h2>{block.text}</h2>
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'numbered':
      return <ol start={block.start}>{itemsOf(block.items)}</ol>
    case 'points':
      return <ul>{itemsOf(block.items)}</ul>
  }
}

const itemsOf = (items: readonly string[]) =>
  items.map((item, index) => ({ item, key: index })).map(({ item, key }) => <li key={key}>{item}</li>)
