import { createContext, useContext } from 'react'
import { type Messages, zh } from './zh.ts'

export type Language = 'zh' | 'en'

export interface Text {
  t: Messages
  language: Language
  setLanguage: (language: Language) => void
}

export const TextContext = createContext<Text>({ t: zh, language: 'zh', setLanguage: () => undefined })

export const useText = () => useContext(TextContext)
