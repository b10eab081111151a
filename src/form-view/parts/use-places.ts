import { useCallback, useEffect, useRef, useState } from 'react';

export type Fetched<T> = {
  items: readonly T[] | undefined;
  failed: boolean;
  /** Asks for the list; cheap to call again. */
  need: () => void;
};

/** A list that is fetched when first needed, and again when `source` changes; `key` names the list. */
export function useFetched<T>(
  key: string,
  load: () => Promise<readonly T[]>,
  known: readonly T[] | undefined,
): Fetched<T> {
  const [state, setState] = useState<{ key: string; items?: readonly T[]; failed: boolean }>({ key, failed: false });
  const asked = useRef<string | null>(null);
  const alive = useRef(true);
  const loader = useRef(load);
  loader.current = load;

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const need = useCallback(() => {
    if (key === '' || asked.current === key) return;
    asked.current = key;
    loader.current().then(
      (items) => {
        if (alive.current && asked.current === key) setState({ key, items, failed: false });
      },
      () => {
        if (asked.current === key) asked.current = null;
        if (alive.current) setState({ key, failed: true });
      },
    );
  }, [key]);

  const own = state.key === key ? state : undefined;
  return { items: own?.items ?? known, failed: own?.failed ?? false, need };
}
