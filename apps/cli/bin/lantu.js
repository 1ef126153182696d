#!/usr/bin/env node
// stands in the repository so that the command is there from the first installation on; what it runs is built afterwards
try {
  await import('../dist/main.js')
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('main.js')) throw error
  process.stderr.write('蓝图还没有构建。请先运行 npm run build。 / Lantu is not built yet. Run npm run build first.\n')
  process.exitCode = 3
}
