/** Reusable blocks inside forms: defined once, used in many, brought up to date with the difference shown. */
export { blockFrom } from './block-from';
export { type BlockUpdate, type Updated, updateBlockUse } from './update';
export { isBehind, type Use, usesOf } from './uses';
