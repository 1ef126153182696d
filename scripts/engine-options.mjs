const major = Number(process.versions.node.split('.')[0])

/**
 * How the server's engine is started. Its helper threads compile what is run often and collect garbage; with four, as it has by
 * itself, four compilations at once take up to 10 MB more, and on two cores a thread's first document waits for them. On Node 20
 * code is compiled half as late again as by itself: less is held for it while a first document is read, which takes no longer.
 * Engines since Node 24's compile a thousand functions in between, quickly, and leave what they were compiled with to the helper
 * thread, which lets it go once nothing waits to be compiled: 30 MB in a first document. Told so, they let it go at once. An engine
 * refuses to start with an option that it does not have.
 */
export const ENGINE_OPTIONS = [
  '--v8-pool-size=1',
  ...(major === 20 ? ['--interrupt-budget=200000'] : []),
  ...(major >= 24 ? ['--no-maglev-destroy-on-background'] : []),
]
