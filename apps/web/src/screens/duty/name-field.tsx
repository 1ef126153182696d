/** The name of a body or place. */
export function NameField({ label, name, onName }: { label: string; name: string; onName: (name: string) => void }) {
  return (
    <label>
      <span>{label}</span>
      <input required minLength={2} maxLength={60} value={name} onChange={event => onName(event.target.value)} />
    </label>
  )
}
