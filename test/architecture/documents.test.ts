import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

import { codeRooms, readHouse, root } from './house-files.ts'

const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)

const decisions = markdownIn('docs/adr').toSorted()
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** What a decision's head lacks: `# 4. A title`, an empty line, then its status and month. */
function faultsOfDecision(path: string, text: string): string[] {
  const [heading = '', blank, status = ''] = text.split('\n')
  const number = /(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]
  const faults = [
    number === undefined && 'its file name has no number',
    Number(/^# (\d+)\. \S.{5,}$/.exec(heading)?.[1]) !== Number(number) &&
      'its heading has not its number and title',
    (blank !== '' || !/^(?:Proposed|Accepted|Superseded by \d+), [A-Z][a-z]+ \d{4}\./.test(status)) &&
      'its status is not said',
  ]
  return faults.filter((fault) => fault !== false).map((fault) => `${path}: ${fault}`)
}

test('every decision has its number, its title and its status', () => {
  expect(decisions.flatMap((path) => faultsOfDecision(path, read(path)))).toEqual([])
})

test('decisions are numbered one after the other', () => {
  const numbers = decisions.map((path) => Number(/(\d{4})-/.exec(path)?.[1]))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('every decision that the code cites was taken', () => {
  const cited = readHouse([...codeRooms, 'scripts', 'test']).flatMap(({ text }) =>
    [...text.matchAll(/\bADR (\d{4})\b/g)].map((match) => match[1]),
  )
  expect(cited.length).toBeGreaterThan(2)
  expect(cited.filter((number) => !decisions.some((path) => path.includes(`/${number}-`)))).toEqual([])
})

test('finds the planted decision without number, title or status', () => {
  const good = '# 9. A title of its own\n\nAccepted, November 2026.\n\nWhy.\n'
  expect(faultsOfDecision('docs/adr/0009-good.md', good)).toEqual([])
  expect(faultsOfDecision('docs/adr/0008-other.md', good)).toHaveLength(1)
  expect(faultsOfDecision('docs/adr/good.md', good).length).toBeGreaterThan(0)
  expect(faultsOfDecision('docs/adr/0009-good.md', '# A title\n\nAccepted, November 2026.\n')).toHaveLength(1)
  expect(faultsOfDecision('docs/adr/0009-good.md', '# 9. A title of its own\n\nWe use it.\n')).toHaveLength(1)
})

/** Links to files that are not there, read from where the page is. */
const deadLinks = (path: string, text: string): string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(path), link)))

test('every link between pages leads somewhere', () => {
  const pages = ['README.md', ...markdownIn('docs')]
  expect(pages.flatMap((path) => deadLinks(path, read(path)).map((link) => `${path}: ${link}`))).toEqual([])
  expect(deadLinks('docs/map.md', '[a](glossary.md) [b](nowhere.md)')).toEqual(['nowhere.md'])
})

test('the guide has its pages for hosts and for coordinators, in French and in Dutch', () => {
  const pages = ['accueillir.fr.md', 'onthalen.nl.md', 'coordonner.fr.md', 'coordineren.nl.md']
  expect(markdownIn('docs/guide').toSorted()).toEqual(pages.map((name) => `docs/guide/${name}`).toSorted())
})
