/**
 * How the server's engine is started. Its helper threads compile what is run often and collect garbage; with four, as it has by
 * itself, four compilations at once take up to 10 MB more, and on two cores a thread's first document waits for them. Code is
 * compiled half as late again as by itself: less is held for it while a first document is read, which takes no longer. Engines
 * after Node 20's have no such option, and refuse to start with one that they do not have.
 */
export const ENGINE_OPTIONS = ['--v8-pool-size=1', ...(process.versions.node.startsWith('20.') ? ['--interrupt-budget=200000'] : [])]
