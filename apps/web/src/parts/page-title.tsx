import { usePageName } from '../hooks/use-page-name.ts'
import { ByWords } from './by-words.tsx'

/** The heading of a page, which also names it in tabs and history. */
export function PageTitle({ children }: { children: string }) {
  usePageName(children)
  return (
    <h1>
      <ByWords>{children}</ByWords>
    </h1>
  )
}
