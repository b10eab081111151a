/** A map that forgets what was used least recently once the sum of weights exceeds `capacity`. */
export type LeastRecent<Key, Value> = {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value, weight?: number) => void;
  clear: () => void;
  size: () => number;
};

export function leastRecent<Key, Value>(capacity: number): LeastRecent<Key, Value> {
  const kept = new Map<Key, { value: Value; weight: number }>();
  let total = 0;
  const remove = (key: Key) => {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const entry = kept.get(key);
      if (!entry) return undefined;
      kept.delete(key);
      kept.set(key, entry);
      return entry.value;
    },
    set(key, value, weight = 1) {
      remove(key);
      if (weight > capacity) return;
      kept.set(key, { value, weight });
      total += weight;
      for (const oldest of kept.keys()) {
        if (total <= capacity) break;
        remove(oldest);
      }
    },
    clear() {
      kept.clear();
      total = 0;
    },
    size: () => kept.size,
  };
}
