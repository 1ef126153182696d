import fc from 'fast-check'

// Calm tests: the same cases every time. LANTU_SEED=random looks for new ones by hand.
if (process.env.LANTU_SEED !== 'random') fc.configureGlobal({ seed: Number(process.env.LANTU_SEED ?? 20261124) })
