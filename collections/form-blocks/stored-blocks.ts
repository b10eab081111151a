import type { PayloadRequest } from 'payload';
import { blocks as builtInBlocks } from '../../src/form/blocks';
import { type Block, readBlock } from '../../src/form/blocks/block';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

/** A block as it is now, with the text that names its revision in sections made of it. */
export type CurrentBlock = { block: Block; revision: string };

/** Blocks of the product change with the product: a form is never behind one. */
const builtInRevision = '1';

/** The content of a row as a block; the id of the row is the block's. */
export function blockOf({ id, content }: { id: string; content?: unknown }): Block {
  return readBlock(typeof content === 'object' && content !== null ? { ...content, id } : content);
}

/** The block of this id that this person may use. @throws ProblemError 404 when there is none */
export async function currentBlock(req: PayloadRequest, id: string): Promise<CurrentBlock> {
  const builtIn = builtInBlocks.find((block) => block.id === id);
  if (builtIn) return { block: builtIn, revision: builtInRevision };
  const row = await req.payload.findByID({
    collection: 'form-blocks',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  });
  if (!row) throw new ProblemError(404, [messages.notFound]);
  return { block: blockOf(row), revision: String(row.rev ?? 1) };
}

/** The block as it was at a revision, as far as that is still known: then an update can tell the form's own changes from it. */
export async function blockAt(req: PayloadRequest, id: string, revision: string): Promise<Block | undefined> {
  const { docs } = await req.payload.findVersions({
    collection: 'form-blocks',
    where: { and: [{ parent: { equals: id } }, { 'version.rev': { equals: Number(revision) } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const [version] = docs;
  return version ? blockOf({ id, content: version.version.content }) : undefined;
}
