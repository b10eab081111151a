'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Comparison } from '../../../collections/procedure-merges/compare';
import type { MergePreview, ShownMerge } from '../../../collections/procedure-merges/endpoints';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';

export type MergeState = {
  comparison: Comparison | null;
  problems: readonly Problem[];
  kept: string;
  /** By part what is taken: what was chosen, else what is suggested. */
  choices: Readonly<Record<string, string>>;
  reason: string;
  preview: MergePreview | null;
  merged: ShownMerge | null;
  isBusy: boolean;
  keep: (id: string) => void;
  choose: (unit: string, choice: string) => void;
  setReason: (reason: string) => void;
  look: () => Promise<void>;
  chooseAgain: () => void;
  merge: () => Promise<void>;
};

/** What is chosen on the screen of a merger, and what the server says to it. A choice made by hand stays when another one is kept. */
export function useMerge(ids: readonly string[]): MergeState {
  const { config } = useConfig();
  const path = `${config.routes.api}/procedure-merges`;
  const [kept, setKept] = useState(ids[0] ?? '');
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [byHand, setByHand] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [merged, setMerged] = useState<ShownMerge | null>(null);
  const [isBusy, setBusy] = useState(false);
  const asked = ids.join();

  useEffect(() => {
    let isStale = false;
    const others = asked.split(',').filter((id) => id !== kept);
    void askServer<Comparison>(`${path}/compare`, 'POST', { ids: [kept, ...others] }).then((answer) => {
      if (isStale) return;
      setProblems(answer.problems ?? []);
      if (answer.value) setComparison(answer.value);
    });
    return () => {
      isStale = true;
    };
  }, [path, asked, kept]);

  const choices = Object.fromEntries(
    (comparison?.differences ?? []).map(({ unit, suggested }) => [unit, byHand[unit] ?? suggested]),
  );
  const order = () => ({
    kept,
    retired: ids.filter((id) => id !== kept),
    // The kept one's own parts need not be named.
    choices: Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== kept)),
    reason,
  });
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblems([]);
    await work();
    setBusy(false);
  };

  return {
    comparison,
    problems,
    kept,
    choices,
    reason,
    preview,
    merged,
    // What is suggested depends on the one that is kept: until that has come, nothing can be asked for.
    isBusy: isBusy || comparison?.procedures[0]?.id !== kept,
    keep: (id) => {
      setPreview(null);
      setKept(id);
    },
    choose: (unit, choice) => {
      setPreview(null);
      setByHand({ ...byHand, [unit]: choice });
    },
    setReason: (text) => {
      setPreview(null);
      setReason(text);
    },
    chooseAgain: () => setPreview(null),
    look: () =>
      during(async () => {
        const answer = await askServer<MergePreview>(`${path}/preview`, 'POST', order());
        setProblems(answer.problems ?? []);
        setPreview(answer.value ?? null);
      }),
    merge: () =>
      during(async () => {
        const revs = Object.fromEntries((comparison?.procedures ?? []).map(({ id, rev }) => [id, rev]));
        const answer = await askServer<ShownMerge>(`${path}/merge`, 'POST', { ...order(), revs });
        setProblems(answer.problems ?? []);
        if (answer.value) setMerged(answer.value);
      }),
  };
}
