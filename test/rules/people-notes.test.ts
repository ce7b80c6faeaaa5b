import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { noteTemplate } from '#core/i18n/note-template.ts'
import { hasToBeTold, noteLackOf } from '#shared/people/note-giving-rules.ts'
import { placeOfGap } from '#shared/people/note-place-rules.ts'
import {
  factsChangedSince,
  fillNote,
  noteBlocksOf,
  noteFactNames,
  type NoteFacts,
  noteGapsOf,
  noteLanguages,
} from '#shared/people/note-text-rules.ts'

const facts: NoteFacts = {
  place: 'Le Seuil',
  address: 'Rue Haute 3, 1000 Bruxelles',
  contact: '02 511 08 00',
  insurer: 'Ethias',
  policy: '45.123',
}
const nobody: NoteFacts = { place: null, address: null, contact: null, insurer: null, policy: null }

describe('the text of a note', () => {
  it('has titles, headings, lists that count, points and paragraphs', () => {
    const text = `# Note
Deux lignes
qui se suivent

1. Le but
Désintéressé.
2. L'assurance
- un
- deux

## Une question ?
Voilà.`
    expect(noteBlocksOf(text)).toEqual([
      { kind: 'title', text: 'Note' },
      { kind: 'paragraph', text: 'Deux lignes qui se suivent' },
      { kind: 'numbered', start: 1, items: ['Le but Désintéressé.', "L'assurance"] },
      { kind: 'points', items: ['un', 'deux'] },
      { kind: 'heading', text: 'Une question ?' },
      { kind: 'paragraph', text: 'Voilà.' },
    ])
  })

  it('goes on counting where the writer does, and starts again where the writer does', () => {
    const starts = (text: string) =>
      noteBlocksOf(text).map((block) =>
        block.kind === 'numbered' ? [block.start, block.items.length] : null,
      )
    expect(starts('1. a\n\n2. b\n\n4. c')).toEqual([
      [1, 2],
      [4, 1],
    ])
  })

  it('gives no other sign a meaning', () => {
    const odd = '<b>gras</b> & [lien](https://example.org) **étoiles**'
    expect(noteBlocksOf(odd)).toEqual([{ kind: 'paragraph', text: odd }])
    expect(noteBlocksOf('#sans espace')).toEqual([{ kind: 'paragraph', text: '#sans espace' }])
    expect(noteBlocksOf('2027 commence')).toEqual([{ kind: 'paragraph', text: '2027 commence' }])
  })

  it('loses no word, whatever was typed', () => {
    const words = (text: string) =>
      text.replaceAll(/(?:^|\n)\s*(?:##?|-|\d{1,3}[.)])\s+/g, ' ').match(/[a-zé]+/g) ?? []
    const line = fc.tuple(
      fc.constantFrom('', '# ', '## ', '- ', '1. ', '2) ', '  '),
      fc.stringMatching(/^[a-zé ]{0,12}$/),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.map(([sign, rest]) => sign + rest).join('\n')
        const printed = noteBlocksOf(text).flatMap((block) => ('items' in block ? block.items : [block.text]))
        expect(words(printed.join('\n'))).toEqual(words(text))
      }),
    )
  })
})

describe('the words in braces', () => {
  it('are filled in each language, in capitals too, and left as written when they stand for nothing', () => {
    expect(fillNote('{lieu}, {ADRESSE}', facts)).toBe('Le Seuil, Rue Haute 3, 1000 Bruxelles')
    expect(fillNote('{plek}: { verzekeraar }, {polis}', facts)).toBe('Le Seuil: Ethias, 45.123')
    expect(fillNote('{assureur} {autre}', { ...facts, insurer: null })).toBe('{assureur} {autre}')
  })

  it('are not read again in what they stand for', () => {
    expect(fillNote('{lieu}', { ...facts, place: '{police}' })).toBe('{police}')
  })

  it('are in the way of publishing when they stand for nothing, and so is what is in square brackets', () => {
    const texts = { fr: '{lieu}\n{siège}\n[à compléter]', nl: '{polis} {polis}' }
    expect(noteGapsOf(texts, facts)).toEqual([
      { kind: 'wordUnknown', language: 'fr', line: 2 },
      { kind: 'blank', language: 'fr', line: 3 },
    ])
    const overTwoLines = { fr: 'Notre statut : [à compléter,\nune asbl]', nl: 'Vzw' }
    expect(noteGapsOf(overTwoLines, facts)).toEqual([{ kind: 'blank', language: 'fr', line: 1 }])
    expect(noteGapsOf({ fr: '{assureur}', nl: '{polis} {polis}' }, nobody)).toEqual([
      { kind: 'factMissing', fact: 'insurer' },
      { kind: 'factMissing', fact: 'policy' },
    ])
    expect(noteGapsOf({ fr: 'Tout est dit.', nl: 'Alles is gezegd.' }, nobody)).toEqual([])
  })

  it('tell when a published note does not say any more what is so', () => {
    const texts = { fr: '{lieu} {police}', nl: '{plek} {polis}' }
    expect(factsChangedSince(texts, facts, { ...facts, policy: '46', insurer: 'P&V' })).toEqual(['policy'])
    expect(factsChangedSince(texts, facts, { ...facts, insurer: null })).toEqual([])
  })
})

describe('the shipped template', () => {
  it.each(noteLanguages)(
    'in %s has one title, the six items of the law in order, and every fact',
    (language) => {
      const blocks = noteBlocksOf(noteTemplate[language])
      expect(blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1)
      const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
      expect(headings.map((heading) => /^\d/.exec(heading)?.[0])).toEqual([
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        undefined,
      ])
      expect(fillNote(noteTemplate[language], facts)).not.toMatch(/[{}]/)
      const named = noteGapsOf({ fr: noteTemplate[language], nl: '' }, nobody)
      expect(named.filter(({ kind }) => kind === 'factMissing')).toHaveLength(noteFactNames.length)
      expect(named.filter(({ kind }) => kind === 'wordUnknown')).toEqual([])
    },
  )

  it('says the same in both languages, and is not published as it is: the place has to say some things', () => {
    const [fr, nl] = noteLanguages.map((language) => noteTemplate[language].split('\n').length)
    expect(fr).toBe(nl)
    const blanks = noteGapsOf(noteTemplate, facts).filter(({ kind }) => kind === 'blank')
    expect(blanks).toHaveLength(8)
    expect(noteGapsOf(noteTemplate, facts)).toEqual(blanks)
  })
})

describe('who has to be given the note', () => {
  it('everyone who has not left, from before their first day on', () => {
    expect(hasToBeTold({ endDate: null }, '2026-11-21')).toBe(true)
    expect(hasToBeTold({ endDate: '2026-11-21' }, '2026-11-21')).toBe(true)
    expect(hasToBeTold({ endDate: '2026-11-20' }, '2026-11-21')).toBe(false)
  })

  it('lacks it until the version in force is signed', () => {
    const given = (noteId: string, signature: 'none' | 'paper' | 'screen') => ({
      noteId,
      version: 1,
      signature,
    })
    expect(noteLackOf([], 'two')).toBe('never')
    expect(noteLackOf([given('one', 'paper')], 'two')).toBe('older')
    expect(noteLackOf([given('two', 'none'), given('one', 'paper')], 'two')).toBe('notSigned')
    expect(noteLackOf([given('two', 'screen')], 'two')).toBeNull()
  })
})

describe('where something is missing', () => {
  const placeIn = (fr: string, kind: 'blank' | 'wordUnknown', line: number) => {
    const { from, to } = placeOfGap({ fr, nl: '' }, { kind, language: 'fr', line })
    return fr.slice(from, to)
  }

  it('is the words in brackets of that line, to its end when they are never closed', () => {
    expect(placeIn('# Note\nNotre statut : [à compléter]. Merci', 'blank', 2)).toBe('[à compléter]')
    expect(placeIn('[une\nautre [deux', 'blank', 2)).toBe('[deux')
  })

  it('is the word in braces that stands for nothing, past those that stand for something', () => {
    expect(placeIn('Bienvenue à {lieu}, {liue}.', 'wordUnknown', 1)).toBe('{liue}')
  })

  it('is the whole line once it was mended', () => {
    expect(placeIn('Un\nDeux', 'blank', 2)).toBe('Deux')
  })
})
