// `node scripts/bundle-reader.mjs`: puts the compiled reader into one file, for the programs that read with it
// (`packages/reader/built/read-plan.js`). What is loaded on demand stays apart, and so do the packages that the reader depends on: an error of
// `@lantu/model` is the same class for all.
import './help.mjs'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from './prepare.mjs'

const reader = join(root, 'packages', 'reader')
const packages = Object.keys(JSON.parse(readFileSync(join(reader, 'package.json'), 'utf8')).dependencies)
const bundle = await rolldown({
  input: join(reader, 'dist', 'read-plan.js'),
  external: name => name.startsWith('node:') || packages.some(one => name === one || name.startsWith(`${one}/`)),
  platform: 'node',
})
await bundle.write({
  dir: join(reader, 'dist', 'bundled'),
  cleanDir: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
})
await bundle.close()
