import { messages } from './messages';

/** The mark of the product, as on the public site: a leaf with a tick, drawn here so that nothing is fetched. */
export function Icon() {
  return (
    <svg className="cat-icon" width="24" height="24" viewBox="0 0 32 32" role="img" aria-label={messages.product.vi}>
      <rect width="32" height="32" rx="7" />
      <path d="M9 17l5 5 10-12" />
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
