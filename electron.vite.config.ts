import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, InlineConfig, Plugin, Rolldown } from 'vite'

const root = import.meta.dirname
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/**
 * The oldest runtime that has to run the application is the fallback of development and tests: Chromium 114,
 * Node 18. The main process is CommonJS for the same reason.
 */
const oldest = { chromium: 'chrome114', node: 'node18.15' } as const

/** Pages live at `/rota`, `/print/week`: their files are named from the root, which electron-vite does not expect. */
const fromTheRoot: Plugin = {
  name: 'pages-from-the-root',
  enforce: 'post',
  config: (config) => {
    config.base = '/'
  },
}

/**
 * The page's first file is small and asks for the others: the browser is told of them at once, so that they all
 * come together, and the letters with them.
 */
const readAhead: Plugin = {
  name: 'read-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const files = Object.values(bundle)
      const chunks = files.flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const page = chunks.find(({ moduleIds }) => moduleIds.includes(firstScreen))
      const styles = [...(page?.viteMetadata?.importedCss ?? [])]
      const fonts = files.filter(({ fileName }) => /-latin-wght-normal-[^/]*\.woff2$/.test(fileName))
      return [
        ...(page === undefined ? [] : [ahead(page.fileName, 'modulepreload')]),
        ...styles.map((fileName) => ahead(fileName, 'stylesheet')),
        ...fonts.map(({ fileName }) => ahead(fileName, 'preload', 'font')),
      ]
    },
  },
}

const ahead = (fileName: string, rel: string, as?: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, ...(as === undefined ? {} : { as }), crossorigin: '', href: `/${fileName}` },
  injectTo: 'head',
})

const firstScreen = join(root, 'src-renderer/app/main.tsx')
/** The page's first lines and what they call: read and run before all the rest. */
const firstSteps =
  /first-(steps|questions)\.ts|lib[\\/](first-answers|texts-of|kept-preferences)\.ts|preload-helper/

/** What the first screen stands on, down to React: it travels as one file, each being a question to the shell. */
function neededByFirstScreen(id: string, graph: Rolldown.ChunkingContext): string | null {
  neededFiles ??= importedFrom(firstScreen, graph)
  return neededFiles.has(id) ? 'page' : null
}

let neededFiles: ReadonlySet<string> | undefined

function importedFrom(start: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set([start])
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}

/** The solver reads its WebAssembly beside the file it is itself in. */
const solverBesideCore: Plugin = {
  name: 'solver-beside-core',
  generateBundle() {
    const source = readFileSync(join(root, 'node_modules/highs/build/highs.wasm'))
    this.emitFile({ type: 'asset', fileName: 'highs.wasm', source })
  },
}

/** The core is a program of its own, run by Electron's or by plain Node 24; only the database addon stays outside. */
export const coreConfig: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [solverBesideCore],
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: join(root, 'out/core'),
    emptyOutDir: true,
    target: 'node22',
    minify: true,
    rolldownOptions: {
      input: {
        process: join(root, 'src-core/process.ts'),
        'heavy-worker': join(root, 'src-core/heavy-worker.ts'),
        'fill-worker': join(root, 'src-core/solver/fill-worker.ts'),
      },
      external: ['better-sqlite3', ...nodeModules],
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
}

export default defineConfig({
  main: {
    logLevel: 'warn',
    build: {
      outDir: 'out/main',
      target: oldest.node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: join(root, 'src-main/main.ts') },
        external: ['electron', ...nodeModules],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    logLevel: 'warn',
    build: {
      outDir: 'out/preload',
      target: oldest.node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(root, 'src-main/preload/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'src-renderer'),
    logLevel: 'warn',
    plugins: [react(), fromTheRoot, readAhead],
    build: {
      outDir: join(root, 'out/renderer'),
      target: oldest.chromium,
      cssTarget: oldest.chromium,
      minify: true,
      // The content security policy lets fonts come from files only, never from `data:`.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'src-renderer/index.html'),
        // Each file is a question to the main process: what every page needs travels as one.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', test: firstSteps, priority: 1 },
              { name: neededByFirstScreen, debugName: 'page' },
            ],
          },
        },
      },
    },
  },
})
