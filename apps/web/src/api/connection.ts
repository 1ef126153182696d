import { useSyncExternalStore } from 'react'

/** Whether the server was out of reach when it was last asked. */
let lost = false
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellConnection(reached: boolean): void {
  if (lost === !reached) return
  lost = !reached
  for (const listener of listeners) listener()
}

export const useConnectionLost = () => useSyncExternalStore(subscribe, () => lost)

export async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/ready', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}

/** Does what needs the server, again and again while it is out of reach; what fails although it is there fails at once. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (await isReachable()) throw error
      tellConnection(false)
      await new Promise(done => setTimeout(done, 2000))
    }
  }
}
