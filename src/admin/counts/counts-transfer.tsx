'use client';
import { Button } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { readTextFile } from '../../form-builder/parts/files';
import { Live } from '../live';
import { ProvinceChoice, useOwnProvince } from '../own-province';
import { useSay } from '../use-say';
import { ImportCountsDialog } from './import-counts-dialog';
import { countTexts as texts } from './messages';

/** As the server takes it. */
const largestFile = 5 * 1024 * 1024;

/** Above the list of monthly counts: a month as a file, and a file back in. */
export function CountsTransfer() {
  const { say, locale } = useSay();
  const own = useOwnProvince();
  const { province } = own;
  const [month, setMonth] = useState('');
  const [file, setFile] = useState<{ name: string; text: string }>();
  const [refused, setRefused] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  const read = async (from: File): Promise<void> => {
    const { value, problems } = await readTextFile(from, largestFile);
    setRefused(problems?.[0]?.message[locale]);
    if (value !== undefined) setFile({ name: from.name, text: value });
  };

  if (!province) return null;
  const query = new URLSearchParams({ province, ...(month ? { month } : {}) });
  return (
    <Live>
      <div className="cat-transfer">
        <ProvinceChoice of={own} label={texts.province} />
        <label>
          {say(texts.month)} <input type="month" value={month} onChange={({ target }) => setMonth(target.value)} />
        </label>
        <a className="cat-transfer-link" href={`/api/dossier-counts/export?${query}`} download>
          {say(month ? texts.export : texts.empty)}
        </a>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => input.current?.click()}>
          {say(texts.take)}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          hidden
          aria-label={say(texts.take)}
          onChange={({ target }) => {
            const from = target.files?.[0];
            target.value = '';
            if (from) void read(from);
          }}
        />
        <p role="alert" className="cat-bad">
          {refused}
        </p>
        {file && <ImportCountsDialog file={file} province={province} onClose={() => setFile(undefined)} />}
      </div>
    </Live>
  );
}
