import type { Allowance, HouseFile } from './house-files.ts'

interface TextRule {
  readonly name: string
  readonly says: string
  readonly pattern: RegExp
  /** Where the rule looks; everywhere when it is not said. */
  readonly where?: RegExp
}

/**
 * What no text of the house holds. A machine's path is one below a folder where people or tools keep their
 * things; a host is what follows `scheme://` and has a dot, or four numbers at the head of a text (the sections
 * of a standard are four numbers too). The brackets keep the first rule from finding itself.
 */
export const textRules: readonly TextRule[] = [
  {
    name: 'work left for later',
    says: 'is done or is not there',
    pattern: /\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/g,
  },
  {
    name: 'a test that does not run',
    says: 'is run or is removed',
    where: /^test\/.*\.(?:test|spec)\.ts$/,
    pattern:
      /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fixme|fails|skipIf|runIf)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/g,
  },
  {
    name: "a machine's path",
    says: 'is given by who starts the program',
    pattern:
      /(?<![\p{L}\d.*}\])/])\/(?:home|Users|root|work|tmp|mnt|media|opt|srv)\/[\p{L}\d_.-]+|\b[A-Z]:\\+(?:Users|home|Temp)\b/giu,
  },
  {
    name: 'a host of the network',
    says: 'is nothing this application speaks to',
    pattern:
      /\b(?:https?|wss?|ftp|smb|postgres(?:ql)?):\/\/(?:[^\s/'"`@]*@)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<=['"`/@])\d{1,3}(?:\.\d{1,3}){3}\b/giu,
  },
]

/** Each finding that is meant, with its reason. */
export const allowedTexts: readonly Allowance[] = [
  {
    path: /^(?:src-shared\/calendar\/school-holiday-rows|db\/migrations\/0006-holiday-source|db\/vault-migrations\/(?:expense-rate|retention-rule)-rows)\.ts$/,
    found: /^https?:\/\//,
    reason: 'the source of a row, shown beside it; never called',
  },
  {
    path: /./,
    found: /^http:\/\/(?:www\.w3\.org|schemas\.openxmlformats\.org)$|^https:\/\/www\.w3\.org$/,
    reason: 'the name of a format or of its text, never called',
  },
  {
    path: /^src-renderer\/features\/privacy\/licence-card\.tsx$/,
    found: /^https:\/\/eur-lex\.europa\.eu$/,
    reason: 'where the text of the licence is, opened by who asks for it and after a confirmation',
  },
  { path: /^test\//, found: /^127\.0\.0\.1$/, reason: 'this very machine' },
  {
    path: /^test\//,
    found:
      /:\/\/(?:[\w.-]+@)?(?:[\w-]+\.)*(?:exemple\.be|exаmple\.be|xn--exmple-4nf\.be|example\.org|example)$/,
    reason: 'an invented address that a test refuses or opens in nobody',
  },
  {
    path: /^src-(?:main|renderer)\//,
    found: /:\/\/(?:[\w.-]+@)?(?:[\w-]+\.)*(?:exemple\.be|example)$/,
    reason: 'the worked example of a comment',
  },
  {
    path: /^test\/features\/shell-/,
    found: /^\/(?:home\/été|srv\/lieu)$/,
    reason: 'an invented folder in the tests of the data folder and of the pages',
  },
]

/** Every place where a text breaks a rule, by the rule's name. */
export const findInTexts = (files: readonly HouseFile[]) =>
  files.flatMap(({ path, text }) =>
    textRules
      .filter(({ where }) => where === undefined || where.test(path))
      .flatMap(({ name, pattern }) =>
        [...text.matchAll(pattern)].map(([found]) => ({ path, found, rule: name })),
      ),
  )
