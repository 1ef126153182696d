import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const candidates = [process.env.LANTU_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Chromium's path, or undefined: then browser tests skip, and `npm test` has said why. */
export const chromiumPath = candidates.find((path): path is string => path !== undefined && existsSync(path))

export function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium: set LANTU_CHROMIUM')
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
