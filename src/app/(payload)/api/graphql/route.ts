import config from '@payload-config';
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes';
import { guardGraphql } from '../../../../../collections/guards/answer-as-problems';

export const POST = guardGraphql(config, GRAPHQL_POST(config));
export const OPTIONS = REST_OPTIONS(config);
