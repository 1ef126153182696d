const major = Number(process.versions.node.split('.')[0])
/** An engine refuses to start with an option that it does not have: those after this one go without. */
const LAST_TRIED = 26

/** How the server's engine is started, so that a first document takes little memory and no longer (docs/decisions/0014). */
export const ENGINE_OPTIONS = [
  // one helper thread compiles what is run often and collects garbage; of four, as there are by themselves, each would hold what it
  // compiles with, and on two cores the document would wait for them
  '--v8-pool-size=1',
  ...(major <= LAST_TRIED
    ? // a pattern is compiled when it is first tried, and not first for an interpreter and at the second try once more
      ['--no-regexp-tier-up']
    : []),
  ...(major === 20
    ? // code is compiled later than by itself (67,584)
      ['--interrupt-budget=200000']
    : []),
  ...(major >= 24 && major <= LAST_TRIED
    ? [
        // what a function was compiled with in between is let go at once, and not by the helper thread when nothing waits
        '--no-maglev-destroy-on-background',
        // functions are compiled in between after 2,200 calls in place of 400: some four tenths fewer of them
        '--invocation-count-for-maglev=2200',
        // these go before what is compiled for good, which takes long: what waits holds its store
        '--concurrent-maglev-high-priority-threads',
        // what a function meets is noted from its 30th call on in place of the 8th, and compiled for it later: many have fewer
        '--invocation-count-for-feedback-allocation=30',
        // half as much of other functions is written into one that is compiled for good: the compiler's store is smaller at its worst
        '--max-inlined-bytecode-size-cumulative=460',
      ]
    : []),
]

/**
 * What the server is started with beside them. The C library gives back what the compilers let go as soon as it is 64 kB; by itself
 * it waits the longer the larger the blocks are that a document's lists took. Other libraries do not know these names.
 */
export const ENGINE_ENVIRONMENT =
  major >= 24 && process.platform === 'linux' ? { MALLOC_TRIM_THRESHOLD_: '65536', MALLOC_TOP_PAD_: '16384' } : {}
