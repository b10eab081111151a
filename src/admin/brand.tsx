/** The mark of the product: a sheet with lines and a tick, drawn here so that nothing is fetched. */
export function Icon() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" role="img" aria-label="Danh mục thủ tục hành chính">
      <rect x="4" y="2" width="16" height="20" rx="2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 7h8M8 11h8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <path d="m8 16 2.2 2.2L16 14" fill="none" stroke="#b3261e" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

export function Logo() {
  return (
    <div className="pc-logo">
      <Icon />
      <span>Danh mục thủ tục hành chính</span>
    </div>
  );
}
