import type { BlockEntry, BlockServices, BlockUpdate, BlockUse } from '../../form-builder/services/block-services';
import { askServer } from '../ask-server';

type Library = { entries: BlockEntry[]; uses: Record<string, number> };

/** The blocks of the product itself: fetched with the library, not with the page. */
async function builtIn(uses: Library['uses']): Promise<BlockEntry[]> {
  const { blocks } = await import('../../form/blocks');
  return blocks.map((block) => ({
    id: block.id,
    owner: 'built-in',
    revision: '1',
    block,
    uses: uses[block.id] ?? 0,
    mayChange: false,
  }));
}

/**
 * Reusable blocks: those of the province and the nation by the server, those of the product by its files. Who works everywhere keeps
 * blocks for the province of the form that is open.
 */
export const blockServices = (formId: string): BlockServices => ({
  blocks: async () => {
    const { value, problems } = await askServer<Library>('/api/form-blocks/library');
    if (!value) return { problems };
    return { value: [...value.entries, ...(await builtIn(value.uses))] };
  },
  keepBlock: async (kept) => {
    const { value, problems } = await askServer<{ entry: BlockEntry }>('/api/form-blocks/keep', 'POST', {
      ...kept,
      form: formId,
    });
    return value ? { value: value.entry } : { problems };
  },
  blockUses: async (id) => {
    const { value, problems } = await askServer<{ uses: BlockUse[] }>(`/api/form-blocks/${id}/uses`);
    return value ? { value: value.uses } : { problems };
  },
  updateBlockUses: async (id, forms) => {
    const path = `/api/form-blocks/${id}/update-uses`;
    const { value, problems } = await askServer<{ updates: BlockUpdate[] }>(path, 'POST', { forms });
    return value ? { value: value.updates } : { problems };
  },
});
