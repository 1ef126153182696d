/**
 * How the server's engine is started. Its helper threads compile what is run often and collect garbage; with four, as it has by
 * itself, four compilations at once take up to 10 MB more, and on two cores a thread's first document waits for them.
 */
export const ENGINE_OPTIONS = ['--v8-pool-size=1']
