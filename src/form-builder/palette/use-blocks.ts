'use client';
import { useCallback, useEffect, useState } from 'react';
import type { BlockEntry } from '../services/block-services';
import { useBuilder } from '../state';

export type Blocks = { state: 'loading' | 'there' | 'failed'; entries: readonly BlockEntry[]; reload: () => void };

/** The reusable blocks, asked for when the builder opens; a failure can be tried again. */
export function useBlocks(): Blocks {
  const { services } = useBuilder();
  const [found, setFound] = useState<Omit<Blocks, 'reload'>>({ state: 'loading', entries: [] });
  const reload = useCallback(() => {
    setFound((before) => ({ ...before, state: 'loading' }));
    void services.blocks().then(({ value }) => {
      setFound(value ? { state: 'there', entries: value } : { state: 'failed', entries: [] });
    });
  }, [services]);
  useEffect(reload, [reload]);
  return { ...found, reload };
}
