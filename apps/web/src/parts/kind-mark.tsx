import { useText } from '../i18n/use-text.ts'

/** 数 任 项 制: what kind of statement it is, in one sign. */
export function KindMark({ kind }: { kind: string }) {
  const { t } = useText()
  return (
    <span className="kd" title={t.kind[kind]}>
      {t.kindMark[kind]}
    </span>
  )
}
