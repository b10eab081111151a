import type { ReactNode } from 'react';

type Props = { name: string; sign: string; onPress: (() => void) | undefined };

/** A small button with a sign for eyes and a name for everybody. */
export function IconButton({ name, sign, onPress }: Props): ReactNode {
  return (
    <button
      type="button"
      className="pb-icon-button"
      title={name}
      aria-disabled={onPress === undefined || undefined}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="pb-hidden">{name}</span>
    </button>
  );
}
