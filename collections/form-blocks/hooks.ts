import type { CollectionBeforeChangeHook } from 'payload';
import { checkedBlock } from './block-content';

/** Only blocks whose fields make a sound form are kept. The title is the block's own. */
export const checkBlock: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const id: unknown = originalDoc?.id ?? data.id;
  const block = checkedBlock(data.content ?? originalDoc?.content, String(id));
  return { ...data, content: block, title: block.title };
};
