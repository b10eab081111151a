import { createClient } from '@libsql/client';
import { codeOf, makeRelease, province } from './catalogue.mjs';

const columns =
  'id, title, key, revision, sequence, decision, released_at, legacy_level, sha256, level, content, province_id, created_at, updated_at';

/** Writes releases 1 to `count` of the made-up catalogue straight into the product's own table, as Payload would have left them. */
export async function fillDatabase(file, count) {
  const client = createClient({ url: `file:${file}` });
  const { rows } = await client.execute({
    sql: 'select coalesce(max(sequence), 0) as last from releases where province_id = ?',
    args: [province],
  });
  if (Number(rows[0].last) !== 0) throw new Error(`The province ${province} of the bench already has releases.`);
  for (let first = 1; first <= count; first += 500) {
    const numbers = Array.from({ length: Math.min(500, count - first + 1) }, (_, place) => first + place);
    await client.batch(numbers.map(insert), 'write');
  }
  client.close();
}

function insert(number) {
  const release = makeRelease(number);
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const { title, key, revision, sequence, decision, releasedAt, sha256, level, content } = {
    ...release,
    title: codeOf(number),
  };
  return {
    sql: `insert into releases (${columns}) values (${Array(14).fill('?').join(', ')})`,
    args: [
      id,
      title,
      key,
      revision,
      sequence,
      decision,
      releasedAt,
      level.legacy,
      sha256,
      JSON.stringify(level),
      content,
      province,
      releasedAt,
      releasedAt,
    ],
  };
}
