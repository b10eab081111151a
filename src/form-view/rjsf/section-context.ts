import { createContext } from 'react';
import type { SectionLayout } from '../state/layout';

/** The section whose rjsf Form is around a field. */
export const SectionContext = createContext<SectionLayout | null>(null);
