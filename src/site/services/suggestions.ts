import type { ReadModel, ServiceFilter } from '../../portal/read-model/read-model';
import { addresses, listParameters } from '../addresses';
import type { PageContext } from '../page-context';
import { listTexts } from './messages';
import { listQueryParameters } from './query';

export type Suggestion = { name: string; address: string };

const longestAttempt = 12;
const mostSectors = 8;

/**
 * What to offer somebody who found nothing: the same words without filters, fewer of the words, and the largest sectors.
 * Every suggestion leads somewhere: its count is looked up first.
 */
export async function suggestionsFor(
  filter: ServiceFilter,
  context: PageContext,
  model: ReadModel,
): Promise<Suggestion[]> {
  return [
    ...(await withoutFilters(filter, context, model)),
    ...(await fewerWords(filter, context, model)),
    ...(await sectors(filter, context, model)),
  ];
}

async function count(filter: ServiceFilter, model: ReadModel): Promise<number> {
  return (await model.find(filter, { first: 1 })).total;
}

function bare(filter: ServiceFilter, text: string | undefined): ServiceFilter {
  return {
    ...(filter.province === undefined ? {} : { province: filter.province }),
    ...(text === undefined ? {} : { text }),
  };
}

async function withoutFilters(filter: ServiceFilter, context: PageContext, model: ReadModel): Promise<Suggestion[]> {
  const wider = bare(filter, filter.text);
  if (Object.keys(wider).length === Object.keys(filter).length) return [];
  const found = await count(wider, model);
  if (found === 0) return [];
  return [
    {
      name: context.say(listTexts.emptyWithoutFilters, { count: found }),
      address: context.link(addresses.services, listQueryParameters(wider)),
    },
  ];
}

/** Drops words from the end, then from the beginning, until something is found. */
async function fewerWords(filter: ServiceFilter, context: PageContext, model: ReadModel): Promise<Suggestion[]> {
  const words = (filter.text ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length < 2) return [];
  const attempts = words.slice(1, longestAttempt).flatMap((_, at) => {
    const left = words.length - 1 - at;
    return [words.slice(0, left).join(' '), words.slice(-left).join(' ')];
  });
  for (const text of attempts) {
    const page = await model.find(bare(filter, text), { first: 1 });
    if (page.total === 0 || page.approximate) continue;
    return [
      {
        name: context.say(listTexts.emptyShorter, { text, count: page.total }),
        address: context.link(addresses.services, { [listParameters.text]: text }),
      },
    ];
  }
  return [];
}

async function sectors(filter: ServiceFilter, context: PageContext, model: ReadModel): Promise<Suggestion[]> {
  const names = new Map(model.sectors().map((sector) => [sector.id, sector.name]));
  const { facets } = await model.find(bare(filter, undefined), { first: 1 });
  return facets.sector
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostSectors)
    .map(({ value, count: found }) => ({
      name: context.say(listTexts.option, { name: names.get(value) ?? value, count: found }),
      address: context.link(addresses.services, { [listParameters.sector]: value }),
    }));
}
