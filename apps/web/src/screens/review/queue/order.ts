import { useState } from 'react'

export const ORDERS = ['text', 'doubt', 'kind'] as const
export type Order = (typeof ORDERS)[number]
const KEY = 'lantu-review-order'

const kept = (): Order => ORDERS.find(order => order === localStorage.getItem(KEY)) ?? 'doubt'

/** The order of the queue, as it was chosen last on this machine. */
export function useOrder(): [Order, (order: Order) => void] {
  const [order, setOrder] = useState(kept)
  return [
    order,
    next => {
      localStorage.setItem(KEY, next)
      setOrder(next)
    },
  ]
}
