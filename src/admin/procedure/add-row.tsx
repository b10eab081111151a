'use client';
import { getTranslation } from '@payloadcms/translations';
import { Button, useForm, useFormFields, useTranslation } from '@payloadcms/ui';
import type { BlocksFieldClientProps } from 'payload';
import { useEffect } from 'react';

type Props = Pick<BlocksFieldClientProps, 'field' | 'path' | 'readOnly' | 'schemaPath'>;

/** Adds a row to a list that has one kind of rows, and opens rows that were just added: others begin closed. */
export function AddRow({ field, path, readOnly, schemaPath }: Props) {
  const { i18n, t } = useTranslation();
  const { addFieldRow, dispatchFields } = useForm();
  const rows = useFormFields(([fields]) => fields[path]?.rows);

  useEffect(() => {
    const isNew = (row: NonNullable<typeof rows>[number]) => row.isLoading === true && row.collapsed === undefined;
    if (!rows?.some(isNew)) return;
    const updatedRows = rows.map((row) => (isNew(row) ? { ...row, collapsed: false } : row));
    dispatchFields({ type: 'SET_ROW_COLLAPSED', path, updatedRows });
  }, [rows, path, dispatchFields]);

  const count = rows?.length ?? 0;
  const [block] = field.blocks;
  if (!block || readOnly || count >= (field.maxRows ?? Number.POSITIVE_INFINITY)) return null;
  const label = getTranslation(field.labels?.singular ?? block.labels?.singular ?? '', i18n);
  return (
    <Button
      buttonStyle="icon-label"
      className="cat-add-row"
      icon="plus"
      iconPosition="left"
      iconStyle="with-border"
      onClick={() => addFieldRow({ blockType: block.slug, path, rowIndex: count, schemaPath: schemaPath ?? path })}
    >
      {t('fields:addLabel', { label })}
    </Button>
  );
}
