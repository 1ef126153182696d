import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const candidates = [process.env.LANTU_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Chromium's path, or undefined: then browser tests skip, and `npm test` has said why. */
export const chromiumPath = candidates.find((path): path is string => path !== undefined && existsSync(path))

/** `LANTU_SLOW=8` tries the tests on a slow machine: a browser eight times slower, whose server is 80 ms away. */
export const slow = Number(process.env.LANTU_SLOW ?? 1)

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow })
  const latency = slow * 10
  await session.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 })
}

export async function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium: set LANTU_CHROMIUM')
  const browser = await chromium.launch({
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
  if (slow > 1)
    browser.on('context', context => {
      context.setDefaultTimeout(30_000 * slow)
      // a page that is closed at once needs no slowing
      context.on('page', page => void slowDown(context, page).catch(() => undefined))
    })
  return browser
}
