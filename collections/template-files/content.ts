import { Readable } from 'node:stream';
import type { CollectionBeforeChangeHook, PayloadRequest, TypeWithID } from 'payload';
import { refusal } from '../answers';
import { downloadAnswer } from '../download';
import { fileStore } from '../file-store';
import { sha256OfBytes } from '../fingerprint';
import { messages } from '../messages';

/** Puts the uploaded bytes into the content store before the row is written: a row never names a file that is not there. */
export const keepContent: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { file } = req;
  if (!file) return data;
  await fileStore().put(Readable.from([file.data]));
  return { ...data, sha256: sha256OfBytes(file.data), originalName: file.name.normalize('NFC') };
};

/** The row is given only where access to it is a condition; whoever reads all rows comes without one. */
type Asked = { doc?: TypeWithID; params: { filename: string } };

async function rowNamed(req: PayloadRequest, filename: string): Promise<object> {
  const where = { filename: { equals: filename } };
  return (await req.payload.db.findOne({ collection: 'template-files', where, req })) ?? {};
}

/** Answers `/api/template-files/file/:filename` out of the content store. Payload has checked that the row may be read. */
export async function serveContent(req: PayloadRequest, { doc: given, params }: Asked): Promise<Response> {
  const doc = given ?? (await rowNamed(req, params.filename));
  const hash = 'sha256' in doc && typeof doc.sha256 === 'string' ? doc.sha256 : '';
  const mediaType = 'mimeType' in doc && typeof doc.mimeType === 'string' ? doc.mimeType : 'application/octet-stream';
  const name = 'filename' in doc && typeof doc.filename === 'string' ? doc.filename : 'file';
  const found = await fileStore().open(hash);
  if (!found) return refusal(404, [messages.notFound]);
  return downloadAnswer({ name, mediaType, ...found });
}
