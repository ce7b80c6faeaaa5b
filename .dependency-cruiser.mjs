/** The walls of the house (docs/map.md). Each rule is proved by a planted violation in test/architecture. */

const room = (name) => `^${name}/`
const npmPackage = (name) => `node_modules/${name}(/|$)`

/** Nothing in `from` may reach `to`. */
const wall = (name, from, to, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...extra.from },
  to: { path: to, ...extra.to },
})

const reactPackages =
  'node_modules/(react|react-dom|react-aria-components|react-aria|react-stately|lucide-react|zustand|react-i18next)(/|$)'

export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, path: '^[.#]' } },

    wall(
      'shared-stands-alone',
      room('src-shared'),
      '^(db|src-core|src-main|src-renderer|src-server|scripts|test)/',
    ),
    wall('shared-has-no-node', room('src-shared'), '.*', {
      to: { path: undefined, dependencyTypes: ['core'] },
    }),
    wall('shared-has-no-screen', room('src-shared'), `${npmPackage('electron')}|${reactPackages}`),

    wall('db-knows-no-house', room('db'), '^(src-core|src-main|src-renderer|src-server|scripts|test)/'),
    wall('db-has-no-screen', room('db'), `${npmPackage('electron')}|${reactPackages}`),

    wall(
      'core-knows-no-shell-nor-screen',
      room('src-core'),
      '^(src-main|src-renderer|src-server|scripts|test)/',
    ),
    wall('core-has-no-screen', room('src-core'), `${npmPackage('electron')}|${reactPackages}`),
    {
      name: 'core-feature-reaches-others-by-service-or-queries',
      comment:
        'A table is written by one feature: another one is reached through its services and queries only.',
      severity: 'error',
      from: { path: '^src-core/features/([^/]+)/' },
      to: {
        path: '^src-core/features/([^/]+)/',
        pathNot: ['^src-core/features/$1/', '-(service|queries)\\.ts$'],
      },
    },
    {
      name: 'core-feature-reads-db-by-handle',
      comment:
        "A feature sees the schema and the handle; files, keys and the log are the house's (backup, vault and history work on them by trade).",
      severity: 'error',
      from: { path: '^src-core/features/(?!backup/|vault/|history/|place/)' },
      to: { path: '^db/', pathNot: '^db/(handle|schema|schema/.*|vault-schema|vault-schema/.*)\\.ts$' },
    },

    wall(
      'main-reaches-only-shared',
      room('src-main'),
      '^(db|src-core|src-renderer|src-server|scripts|test)/',
    ),
    wall('main-has-no-react', room('src-main'), reactPackages),
    {
      name: 'preload-imports-only-electron',
      severity: 'error',
      from: { path: '^src-main/preload/' },
      to: {
        pathNot: ['^src-shared/shell/core-messages\\.ts$', npmPackage('electron')],
        dependencyTypesNot: ['type-only'],
      },
    },

    wall(
      'renderer-knows-only-shared',
      room('src-renderer'),
      '^(db|src-core|src-main|src-server|scripts|test)/',
    ),
    wall('renderer-has-no-electron', room('src-renderer'), npmPackage('electron')),
    wall('renderer-has-no-node', room('src-renderer'), '.*', {
      to: { path: undefined, dependencyTypes: ['core'] },
    }),
    wall('ui-has-no-domain-word', '^src-renderer/ui/', '^src-renderer/(features|app)/'),
    wall('ui-knows-only-kernel', '^src-renderer/ui/', '^src-shared/', {
      to: { pathNot: '^src-shared/kernel/' },
    }),
    wall('lib-is-below-features', '^src-renderer/lib/', '^src-renderer/(features|app)/'),
    wall(
      'screen-features-are-islands',
      '^src-renderer/features/([^/]+)/',
      '^src-renderer/(features/([^/]+)|app)/',
      {
        to: { pathNot: '^src-renderer/features/$1/' },
      },
    ),

    wall('nothing-imports-test', '^(src-|db/|scripts/)', '^test/'),
    wall('nothing-imports-scripts', '^(src-|db/)', '^scripts/'),
  ].map(clean),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    exclude: { path: '^(out|dist|test-results|node_modules/\\.cache)/' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.woff2', '.svg', '.d.ts'],
    },
  },
}

/** `path: undefined` would be a rule that matches nothing: the key has to go. */
function clean(rule) {
  const without = (side) =>
    Object.fromEntries(Object.entries(side).filter(([, value]) => value !== undefined))
  return { ...rule, from: without(rule.from), to: without(rule.to) }
}
