import { cases } from './cases';
import { changes } from './changes';
import { forms } from './forms';
import { levels } from './levels';
import { roots } from './roots';
import { service } from './service';
import { services } from './services';

/** The schema of the portal API in SDL; `src/portal/schema.graphql` is this text, kept in step by a test. */
export const sdl = `${[roots, services, changes, service, cases, levels, forms].join('\n\n')}\n`;
