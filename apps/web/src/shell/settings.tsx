import { App, ConfigProvider, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useChineseMarks } from '../hooks/use-chinese-marks.ts'
import { en } from '../i18n/en.ts'
import { type Language, TextContext } from '../i18n/use-text.ts'
import { zh } from '../i18n/zh.ts'
import { darkTheme, lightTheme } from './antd-theme.ts'

const query = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined
const subscribe = (changed: () => void) => {
  query?.addEventListener('change', changed)
  return () => query?.removeEventListener('change', changed)
}

interface Appearance {
  dark: boolean
  toggle: () => void
}

const AppearanceContext = createContext<Appearance>({ dark: false, toggle: () => undefined })
export const useAppearance = () => useContext(AppearanceContext)

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function store(name: string, value: string) {
  try {
    localStorage.setItem(name, value)
  } catch {
    // private windows may refuse storage; the choice then lasts for the page
  }
}

/** Language and light or dark: chosen here, remembered, and by the system until chosen. */
export function Settings({ children }: { children: ReactNode }) {
  const systemDark = useSyncExternalStore(subscribe, () => query?.matches ?? false)
  const [choice, setChoice] = useState(() => stored('lantu-theme'))
  const [language, setLanguage] = useState<Language>(() => (stored('lantu-language') === 'en' ? 'en' : 'zh'))
  const dark = choice === null ? systemDark : choice === 'dark'

  useEffect(() => {
    if (choice === null) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = choice
  }, [choice])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])

  useChineseMarks(language === 'en')
  const text = useMemo(
    () => ({
      t: language === 'zh' ? zh : en,
      language,
      setLanguage: (next: Language) => {
        store('lantu-language', next)
        setLanguage(next)
      },
    }),
    [language],
  )
  const appearance = useMemo(
    () => ({
      dark,
      toggle: () => {
        const next = dark ? 'light' : 'dark'
        store('lantu-theme', next)
        setChoice(next)
      },
    }),
    [dark],
  )
  const config = useMemo(
    () => (dark ? { ...darkTheme, algorithm: theme.darkAlgorithm } : { ...lightTheme, algorithm: theme.defaultAlgorithm }),
    [dark],
  )
  return (
    <TextContext value={text}>
      <AppearanceContext value={appearance}>
        <ConfigProvider theme={config} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
          <App message={{ top: 12, maxCount: 2, duration: 5 }}>{children}</App>
        </ConfigProvider>
      </AppearanceContext>
    </TextContext>
  )
}
