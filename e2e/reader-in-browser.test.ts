import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '@lantu/reader/read-plan'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'

const root = join(import.meta.dirname, '..')

/** The reader as one script for a page, which puts `readPlan` on `LantuReader`; PDFs stay out, their library is loaded on demand. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'packages/reader/dist/read-plan.js'), name: 'LantuReader', formats: ['iife'] },
      rolldownOptions: { external: [/^node:/, /^pdfjs-dist/] },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('vite gave no output')
  return output.output[0].code
}

describe.skipIf(!chromiumPath)('the reader in a browser (skipped where there is no Chromium)', () => {
  it('reads the sample outline with the same statements as in Node', async () => {
    const bytes = readFileSync(join(root, 'corpus/qingchuanhu/outline.docx'))
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ content: await bundle() })
      const inBrowser = await page.evaluate(async base64 => {
        const file = Uint8Array.from(atob(base64), char => char.charCodeAt(0))
        const { LantuReader } = globalThis as unknown as { LantuReader: { readPlan: typeof readPlan } }
        return (await LantuReader.readPlan(file)).statements
      }, bytes.toString('base64'))
      expect(inBrowser.length).toBeGreaterThan(800)
      expect(inBrowser).toEqual(JSON.parse(JSON.stringify((await readPlan(bytes)).statements)))
    } finally {
      await browser.close()
    }
  })
})
