import type { Problem } from '../../problem/problem';

/** A file that the server has taken in; the answer holds only its id. */
export type UploadedFile = { id: string; name: string; mediaType: string; bytes: number };

/**
 * Sends one file. Resolves with what the server kept; rejects with an UploadRefused to say why, or anything else for
 * "no connection". `onProgress` gets a share from 0 to 1.
 */
export type UploadFile = (
  file: File,
  options: { signal: AbortSignal; onProgress: (share: number) => void },
) => Promise<UploadedFile>;

/** The server refused a file: `problems` say why in both languages. Trying the same file again is pointless. */
export class UploadRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message.en).join('; '));
    this.name = 'UploadRefused';
    this.problems = problems;
  }
}

/** One file of a field while it is on its way, or after it failed. A finished one is only an id in the answer. */
export type UploadItem = {
  key: string;
  name: string;
  bytes: number;
  state: 'uploading' | 'failed' | 'refused';
  /** 0 to 1. */
  share: number;
  problems: readonly Problem[];
};

/**
 * Files on their way, by path of the field. It outlives the controls, so that a person can go on to the next step while
 * a big file is still being sent.
 */
export type UploadBoard = {
  items: (path: string) => readonly UploadItem[];
  running: () => number;
  failed: () => number;
  /** Facts about a finished file; undefined for an id this browser did not upload. */
  file: (id: string) => UploadedFile | undefined;
  files: () => Readonly<Record<string, UploadedFile>>;
  start: (path: string, file: File, done: (file: UploadedFile) => void) => void;
  /** Shows a file that was refused before it was sent. */
  refuse: (path: string, file: File, problem: Problem) => void;
  /** Forgets the refused files of a field. */
  forgetRefused: (path: string) => void;
  retry: (path: string, key: string) => void;
  /** Stops and forgets one. */
  drop: (path: string, key: string) => void;
  subscribe: (listener: () => void) => () => void;
};

const none: readonly UploadItem[] = [];

type Job = { file: File; done: (file: UploadedFile) => void; abort: AbortController };

/** A board that sends with `upload`; `known` are the finished files of a restored draft. */
export function makeUploadBoard(
  upload: UploadFile | undefined,
  known: Readonly<Record<string, UploadedFile>> = {},
): UploadBoard {
  let files: Readonly<Record<string, UploadedFile>> = { ...known };
  const lists = new Map<string, readonly UploadItem[]>();
  const jobs = new Map<string, Job>();
  const listeners = new Set<() => void>();
  let serial = 0;

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function change(path: string, key: string, part: Partial<UploadItem> | null): void {
    const list = lists.get(path) ?? none;
    lists.set(
      path,
      part
        ? list.map((item) => (item.key === key ? { ...item, ...part } : item))
        : list.filter((item) => item.key !== key),
    );
    if (!part) jobs.delete(key);
    tell();
  }

  function send(path: string, key: string, job: Job): void {
    if (!upload) return;
    upload(job.file, {
      signal: job.abort.signal,
      onProgress: (share) => change(path, key, { share }),
    }).then(
      (file) => {
        if (job.abort.signal.aborted) return;
        files = { ...files, [file.id]: file };
        change(path, key, null);
        job.done(file);
      },
      (error: unknown) => {
        if (job.abort.signal.aborted) return;
        if (error instanceof UploadRefused) change(path, key, { state: 'refused', problems: error.problems });
        else change(path, key, { state: 'failed', share: 0 });
      },
    );
  }

  function add(path: string, file: File, part: Pick<UploadItem, 'state' | 'problems'>): string {
    serial += 1;
    const key = `upload-${serial}`;
    const item: UploadItem = { key, name: file.name, bytes: file.size, share: 0, ...part };
    lists.set(path, [...(lists.get(path) ?? none), item]);
    tell();
    return key;
  }

  function count(state: UploadItem['state']): number {
    return [...lists.values()].flat().filter((item) => item.state === state).length;
  }

  return {
    items: (path) => lists.get(path) ?? none,
    running: () => count('uploading'),
    failed: () => count('failed'),
    file: (id) => files[id],
    files: () => files,
    start: (path, file, done) => {
      const key = add(path, file, { state: 'uploading', problems: [] });
      const job = { file, done, abort: new AbortController() };
      jobs.set(key, job);
      send(path, key, job);
    },
    refuse: (path, file, problem) => {
      add(path, file, { state: 'refused', problems: [problem] });
    },
    forgetRefused: (path) => {
      const list = lists.get(path) ?? none;
      const kept = list.filter((item) => item.state !== 'refused');
      if (kept.length === list.length) return;
      for (const item of list) if (item.state === 'refused') jobs.delete(item.key);
      lists.set(path, kept);
      tell();
    },
    retry: (path, key) => {
      const job = jobs.get(key);
      if (!job) return;
      change(path, key, { state: 'uploading', share: 0, problems: [] });
      send(path, key, job);
    },
    drop: (path, key) => {
      jobs.get(key)?.abort.abort();
      change(path, key, null);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
