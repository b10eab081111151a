'use client';
import { Button } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { readTextFile } from '../../form-builder/parts/files';
import { Live } from '../live';
import { ProvinceChoice, useOwnProvince } from '../own-province';
import { useSay } from '../use-say';
import { ImportFormsDialog } from './import-forms-dialog';
import { messages } from './transfer-messages';

/** As large as a province's forms ever are. */
const largestBundle = 200 * 1024 * 1024;

/** Above the list of forms: all forms of a province as one file, and back. */
export function FormsTransfer() {
  const { say, locale } = useSay();
  const own = useOwnProvince();
  const { province } = own;
  const [file, setFile] = useState<{ name: string; text: string }>();
  const [refused, setRefused] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  const read = async (from: File): Promise<void> => {
    const { value, problems } = await readTextFile(from, largestBundle);
    setRefused(problems?.[0]?.message[locale]);
    if (value !== undefined) setFile({ name: from.name, text: value });
  };

  return (
    <Live>
      <div className="cat-transfer">
        <ProvinceChoice of={own} label={messages.province} />
        {province && (
          <a className="cat-transfer-link" href={`/api/forms/export?province=${province}`} download>
            {say(messages.export)}
          </a>
        )}
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => input.current?.click()}>
          {say(messages.import)}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".jsonl,.json,application/json"
          hidden
          aria-label={say(messages.import)}
          onChange={({ target }) => {
            const from = target.files?.[0];
            target.value = '';
            if (from) void read(from);
          }}
        />
        <p role="alert" className="cat-bad">
          {refused}
        </p>
        {file && <ImportFormsDialog file={file} onClose={() => setFile(undefined)} />}
      </div>
    </Live>
  );
}
