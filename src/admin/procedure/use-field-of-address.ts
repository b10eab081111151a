'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect } from 'react';
import { fieldOfAddress, tabOfField } from './field-address';
import { showField } from './show-field';

/** On the page of a record: shows the field that the address leads to, once, when one comes from elsewhere. */
export function useFieldOfAddress(): void {
  const { getEntityConfig } = useConfig();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address one came by, not what is done on the page afterwards
  useEffect(() => {
    const field = fieldOfAddress(window.location.hash);
    if (field) void showField(field, tabOfField(getEntityConfig({ collectionSlug: 'procedures' }).fields, field));
  }, []);
}
