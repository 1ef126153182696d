// `npm test`: installs what the tests need, builds, and runs every test. Arguments go to vitest.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, root, run } from './prepare.mjs'

const browsers = [process.env.LANTU_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter(Boolean)
const findBrowser = () => browsers.find(path => existsSync(path))

const INSTALL = 'apt-get update -q; apt-get install -y -q --no-install-recommends chromium fonts-noto-cjk'

/** Chromium from Debian's packages where this user may install them; otherwise the browser tests skip and say why. */
function ensureBrowser() {
  if (findBrowser()) return
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log("Installing Chromium from Debian's packages for the browser tests …")
  const apt = spawn('sh', ['-c', INSTALL], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return new Promise(done => apt.once('exit', done).once('error', done))
}

// while the packages come and the programs are built
const browser = ensureBrowser()
install()
build()
await browser
const chromium = findBrowser()
if (!chromium) console.log('Browser tests are skipped: no Chromium was found; set LANTU_CHROMIUM to one. 未找到 Chromium，跳过浏览器测试。')
run(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)], {
  env: { ...process.env, ...(chromium ? { LANTU_CHROMIUM: chromium } : {}) },
})
// the whole suite ends with half a minute of what nobody should feed the reader
if (process.argv.length === 2) run(process.execPath, [join(root, 'scripts', 'fuzz.mjs'), '--seconds', '30'])
