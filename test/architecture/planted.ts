interface Plant {
  readonly rule: string
  /** The first file breaks the rule; the others are what it reaches for. */
  readonly files: Readonly<Record<string, string>>
}

const empty = 'export const something = 1\n'
const reaching = (specifier: string): string =>
  `import { something } from '${specifier}'\nexport const reached = something\n`
const importing = (specifier: string): string =>
  `import * as all from '${specifier}'\nexport const reached = all\n`

/** One violation for each wall, written into an empty copy of the house. */
export const planted: readonly Plant[] = [
  {
    rule: 'no-cycle',
    files: {
      'src-shared/cycle/one.ts': `import { two } from './two.ts'\nexport const one = () => two\n`,
      'src-shared/cycle/two.ts': `import { one } from './one.ts'\nexport const two = () => one\n`,
    },
  },
  { rule: 'resolvable', files: { 'src-shared/lost.ts': reaching('./not-there.ts') } },
  {
    rule: 'shared-stands-alone',
    files: { 'src-shared/leans.ts': reaching('#db/target.ts'), 'db/target.ts': empty },
  },
  { rule: 'shared-has-no-node', files: { 'src-shared/disk.ts': importing('node:fs') } },
  { rule: 'shared-has-no-screen', files: { 'src-shared/screen.ts': importing('react') } },
  {
    rule: 'db-knows-no-house',
    files: { 'db/leans.ts': reaching('#core/target.ts'), 'src-core/target.ts': empty },
  },
  { rule: 'db-has-no-screen', files: { 'db/window.ts': importing('electron') } },
  {
    rule: 'core-knows-no-shell-nor-screen',
    files: { 'src-core/leans.ts': reaching('#main/target.ts'), 'src-main/target.ts': empty },
  },
  { rule: 'core-has-no-screen', files: { 'src-core/window.ts': importing('electron') } },
  {
    rule: 'core-feature-reaches-others-by-service-or-queries',
    files: {
      'src-core/features/rota/peek.ts': reaching('../visits/handlers.ts'),
      'src-core/features/visits/handlers.ts': empty,
    },
  },
  {
    rule: 'core-feature-reads-db-by-handle',
    files: { 'src-core/features/rota/raw.ts': reaching('#db/open.ts'), 'db/open.ts': empty },
  },
  {
    rule: 'main-reaches-only-shared',
    files: { 'src-main/leans.ts': reaching('#core/target.ts'), 'src-core/target.ts': empty },
  },
  { rule: 'main-has-no-react', files: { 'src-main/view.ts': importing('react') } },
  { rule: 'preload-imports-only-electron', files: { 'src-main/preload/disk.ts': importing('node:fs') } },
  {
    rule: 'renderer-knows-only-shared',
    files: { 'src-renderer/leans.ts': reaching('#db/target.ts'), 'db/target.ts': empty },
  },
  { rule: 'renderer-has-no-electron', files: { 'src-renderer/window.ts': importing('electron') } },
  { rule: 'renderer-has-no-node', files: { 'src-renderer/disk.ts': importing('node:fs') } },
  {
    rule: 'ui-has-no-domain-word',
    files: {
      'src-renderer/ui/slot.ts': reaching('../features/rota/target.ts'),
      'src-renderer/features/rota/target.ts': empty,
    },
  },
  {
    rule: 'ui-knows-only-kernel',
    files: {
      'src-renderer/ui/domain.ts': reaching('#shared/rota/target.ts'),
      'src-shared/rota/target.ts': empty,
    },
  },
  {
    rule: 'lib-is-below-features',
    files: {
      'src-renderer/lib/up.ts': reaching('../features/rota/target.ts'),
      'src-renderer/features/rota/target.ts': empty,
    },
  },
  {
    rule: 'screen-features-are-islands',
    files: {
      'src-renderer/features/visits/peek.ts': reaching('../rota/target.ts'),
      'src-renderer/features/rota/target.ts': empty,
    },
  },
  {
    rule: 'nothing-imports-test',
    files: { 'src-core/tested.ts': reaching('#test/target.ts'), 'test/target.ts': empty },
  },
  {
    rule: 'nothing-imports-scripts',
    files: { 'src-core/scripted.ts': reaching('#scripts/target.ts'), 'scripts/target.ts': empty },
  },
]
