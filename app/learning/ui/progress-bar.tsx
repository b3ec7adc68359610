/** How far something has come, as a bar and in words. */
export function ProgressBar({
  done,
  total,
  label,
}: {
  done: number
  total: number
  label: string
}) {
  return (
    <div className="progress-line">
      <progress className="progress" value={done} max={Math.max(total, 1)} aria-label={label} />
      <span className="soft small">{label}</span>
    </div>
  )
}
