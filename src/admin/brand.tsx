import { messages } from './messages';

/** The mark of the product: a sheet with lines and a tick, drawn here so that nothing is fetched. */
export function Icon() {
  return (
    <svg className="cat-icon" width="24" height="24" viewBox="0 0 24 24" role="img" aria-label={messages.product.vi}>
      <rect x="4" y="2" width="16" height="20" rx="2.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 7h8M8 11h8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <path className="cat-icon-tick" d="m8.5 16 2.2 2.2 4-4.4" fill="none" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

export function Logo() {
  return (
    <div className="cat-logo">
      <Icon />
      <span>{messages.product.vi}</span>
    </div>
  );
}
