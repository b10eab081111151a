import type { Block } from '../../form/blocks/block';
import type { FormChange } from '../../form/compare';
import type { Problem } from '../../problem/problem';
import type { Told } from './told';

/** A reusable block as the library lists it. */
export type BlockEntry = {
  /** Stable id; sections made from it remember it. */
  id: string;
  /** `built-in`: part of the product. `nation`, `province`: made by staff. */
  owner: 'built-in' | 'nation' | 'province';
  /** Names its saved version; sections remember which one they were made from. */
  revision: string;
  block: Block;
  /** How many forms of the own province use it. */
  uses: number;
  /** Whether this person may change it. */
  mayChange: boolean;
};

/** A section of a form that was made from a block. */
export type BlockUse = {
  /** Id of the stored form, and what it is called. */
  form: string;
  title: string;
  /** Name of its procedure. */
  procedure: string;
  section: string;
  /** The version of the block it follows. */
  revision: string;
  /** What updating it to the newest version would change; empty when it is up to date. */
  changes: readonly FormChange[];
};

/** What became of one form: updated, or why not (somebody saved it meanwhile, it would no longer be sound). */
export type BlockUpdate = { form: string; problems: readonly Problem[] };

export type BlockServices = {
  blocks: () => Promise<Told<readonly BlockEntry[]>>;
  /** Keeps a new block (`id` absent), or the next version of one: refused when somebody kept another one after `revision`. */
  keepBlock: (kept: {
    id?: string;
    revision?: string;
    owner: 'nation' | 'province';
    block: Block;
  }) => Promise<Told<BlockEntry>>;
  blockUses: (id: string) => Promise<Told<readonly BlockUse[]>>;
  /** Brings working forms to the newest version of a block; nothing released changes. */
  updateBlockUses: (id: string, forms: readonly string[]) => Promise<Told<readonly BlockUpdate[]>>;
};
