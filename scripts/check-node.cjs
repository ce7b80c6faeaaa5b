'use strict'
// Loaded before every script (`node -r`), in words that any Node understands: the scripts themselves are
// TypeScript, which an older Node cannot even read, and the database addon crashes it.
const needed = 24
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `This project runs on Node ${needed} or later; this is Node ${process.versions.node}. ` +
      'Run `npm ci`, then start with `npm start`, `npm test`, …: npm then uses the Node 24 it installed with the project.',
  )
  process.exit(1)
}
