/** The keyboard goes on with what is in front, not with the fifteen stops before it. */
export const toMain = () => document.getElementById('main')?.focus({ preventScroll: true })
